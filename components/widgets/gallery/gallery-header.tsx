'use client';

import { Moon, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { useTheme } from '@/hooks/use-preferences';

export function GalleryHeader({ title, hostile }: { title: string; hostile: boolean }) {
  const t = useTranslations('gallery');
  const [theme, setTheme] = useTheme();
  const dark = theme === 'dark';
  return (
    <header className="flex flex-wrap items-center justify-between gap-3 border-b border-line pb-4">
      <div className="min-w-0">
        <h1 className="text-2xl font-semibold text-balance">{title}</h1>
        <p className="mt-1 text-sm text-pretty text-ink-soft">
          {t(hostile ? 'hostile.text' : 'text')}
        </p>
      </div>
      <div className="flex items-center gap-2">
        <a
          href={hostile ? '/widgets' : '/widgets?hostile'}
          className={buttonClass('secondary', 'sm')}
        >
          {t(hostile ? 'showAll' : 'showHostile')}
        </a>
        <IconButton
          label={t(dark ? 'light' : 'dark')}
          onClick={() => setTheme(dark ? 'light' : 'dark')}
        >
          {dark ? <Sun aria-hidden="true" /> : <Moon aria-hidden="true" />}
        </IconButton>
      </div>
    </header>
  );
}
