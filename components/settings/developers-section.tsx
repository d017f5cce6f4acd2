'use client';

import { FlaskConical } from 'lucide-react';
import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { sidePagePath, threadIdOf } from '@/components/chat/thread-address';
import { buttonClass } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Section } from './section';

/** The way to the pages for those who look after the app. */
export function DevelopersSection({ slug }: { slug: string }) {
  const t = useTranslations('settings.developers');
  const threadId = threadIdOf(usePathname(), useSearchParams());
  return (
    <Section title={t('title')} text={t('text')}>
      <Link
        href={sidePagePath(slug, 'retrieval', threadId)}
        className={cn(buttonClass('secondary', 'md'), 'self-start')}
      >
        <FlaskConical aria-hidden="true" className="size-4" />
        {t('bench')}
      </Link>
    </Section>
  );
}
