'use client';

import { Inbox } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { NavigationLink } from '@/components/ui/navigation-link';
import { usePendingCount } from './use-decisions';

/** The way to the decisions, with how many wait. */
export function InboxLink({
  href,
  slug,
  current,
  onFollow,
}: {
  href: string;
  slug: string;
  current: boolean;
  onFollow: () => void;
}) {
  const t = useTranslations('decisions.inbox');
  const { count, more } = usePendingCount(slug);
  return (
    <NavigationLink icon={Inbox} href={href} current={current} onFollow={onFollow}>
      <span className="flex-1 text-left">{t('title')}</span>
      {count > 0 && (
        <span
          data-testid="pending-decisions"
          className="rounded-full bg-accent px-1.5 text-xs leading-5 font-semibold text-on-accent tabular-nums"
        >
          <span aria-hidden="true">
            {count}
            {more && '+'}
          </span>
          <span className="sr-only">{t('waiting', { count })}</span>
        </span>
      )}
    </NavigationLink>
  );
}
