'use client';

import { NotebookPen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { onPlainClick } from '@/hooks/plain-click';
import { useReader } from '@/hooks/use-reader';
import type { FoundSaved } from '@/lib/bookmarks/schema';

/** Notes that have the words that are looked for; they lead to the place. */
export function FoundNotes({ notes }: { notes: Extract<FoundSaved, { type: 'note' }>[] }) {
  const t = useTranslations('saved');
  const { open, hrefFor } = useReader();
  return (
    <section aria-label={t('notes')} className="mt-6">
      <h2 className="px-1 text-sm font-semibold">{t('notes')}</h2>
      <ul className="mt-2 divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface shadow-card">
        {notes.map(({ documentId, title, at, excerpt }) => (
          <li key={documentId} className="flex items-start gap-3 px-4 py-3 text-sm">
            <NotebookPen aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-faint" />
            <div className="min-w-0">
              <a
                href={hrefFor(documentId, at)}
                className="font-medium break-words text-ink underline-offset-2 hover:underline"
                onClick={onPlainClick(() => open(documentId, at))}
              >
                {title}
              </a>
              {excerpt && (
                <p className="mt-0.5 line-clamp-2 break-words text-ink-soft">{excerpt}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
