'use client';

import { ScrollText } from 'lucide-react';
import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { sidePagePath, threadIdOf } from '@/components/chat/thread-address';
import { buttonClass } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Section } from './section';

/** The way to the audit log, for those who may read it. */
export function AuditSection({ slug }: { slug: string }) {
  const t = useTranslations('settings.audit');
  const threadId = threadIdOf(usePathname(), useSearchParams());
  return (
    <Section title={t('title')} text={t('text')}>
      <Link
        href={sidePagePath(slug, 'audit', threadId)}
        className={cn(buttonClass('secondary', 'md'), 'self-start')}
      >
        <ScrollText aria-hidden="true" className="size-4" />
        {t('open')}
      </Link>
    </Section>
  );
}
