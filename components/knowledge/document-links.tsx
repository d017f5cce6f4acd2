'use client';

import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';
import { Skeleton } from '@/components/ui/skeleton';
import { onPlainClick } from '@/hooks/plain-click';
import { useReader } from '@/hooks/use-reader';
import { useDocuments } from './documents-provider.tsx';
import { DEFAULT_SORT, filterDocuments } from './filter-documents.ts';
import { KindIcon } from './kind-icon.tsx';

const SHOWN = 6;

/** The newest documents as short links. @param onFollow called when one is opened */
export function DocumentLinks({ onFollow }: { onFollow: () => void }) {
  const t = useTranslations('documents');
  const { documents } = useDocuments();
  const { location, open, hrefFor } = useReader();
  if (!documents) {
    return (
      <div className="space-y-2 px-2.5 py-1.5">
        <Skeleton className="h-4 w-4/5" />
        <Skeleton className="h-4 w-3/5" />
      </div>
    );
  }
  const newest = filterDocuments(documents, '', DEFAULT_SORT, 'en').slice(0, SHOWN);
  if (newest.length === 0) {
    return <p className="px-2.5 py-1.5 text-sm text-ink-faint">{t('none')}</p>;
  }
  return (
    <ul>
      {newest.map(({ id, title, kind }) => {
        const current = location?.documentId === id;
        return (
          <li key={id}>
            <a
              href={hrefFor(id)}
              aria-current={current ? 'page' : undefined}
              onClick={onPlainClick(() => {
                open(id);
                onFollow();
              })}
              className={cn(
                'flex min-h-8 items-center gap-2.5 rounded-md px-2 text-sm hover:bg-hover',
                current ? 'bg-accent-soft font-medium text-accent-strong' : 'text-ink-soft',
              )}
            >
              <KindIcon kind={kind} size="sm" />
              <span className="truncate">{title}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
