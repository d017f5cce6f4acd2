'use client';

import { FolderPlus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import { PopoverButton } from '@/components/ui/popover';
import { Time } from '@/components/ui/time';
import { onPlainClick } from '@/hooks/plain-click';
import { useReader } from '@/hooks/use-reader';
import type { Bookmark, Collection } from '@/lib/bookmarks/schema';

/** Something kept: its words, where they stand, and the collections that it is in. */
export function BookmarkRow({
  bookmark,
  collections,
  onPlace,
  onRemove,
}: {
  bookmark: Bookmark;
  collections: Collection[];
  onPlace: (collectionId: string, inside: boolean) => void;
  onRemove: () => void;
}) {
  const t = useTranslations('saved');
  const { open, hrefFor } = useReader();
  const { documentId, documentTitle, range, quote, collectionIds, createdAt } = bookmark;
  return (
    <li className="flex items-start gap-1 py-3 pr-2 pl-4">
      <div className="min-w-0 flex-1">
        {quote && (
          <blockquote className="line-clamp-4 border-l-2 border-accent pl-3 text-sm break-words whitespace-pre-line text-ink">
            {quote}
          </blockquote>
        )}
        <p className="mt-1 text-sm">
          <a
            href={hrefFor(documentId, range)}
            className="font-medium text-ink underline-offset-2 hover:underline"
            onClick={onPlainClick(() => open(documentId, range))}
          >
            {documentTitle}
          </a>
          <span className="text-ink-faint">
            {range === null && <> · {t('wholeDocument')}</>} · <Time iso={createdAt} />
          </span>
        </p>
      </div>
      <PopoverButton
        title={t('collect', { title: documentTitle })}
        trigger={(props) => (
          <IconButton {...props} label={t('collect', { title: documentTitle })}>
            <FolderPlus aria-hidden="true" />
          </IconButton>
        )}
      >
        {collections.length === 0 && <p>{t('noCollections')}</p>}
        <ul>
          {collections.map(({ id, name }) => (
            <li key={id}>
              <label className="flex min-h-9 items-center gap-2.5">
                <input
                  type="checkbox"
                  className="size-4 accent-accent"
                  checked={collectionIds.includes(id)}
                  onChange={(event) => onPlace(id, event.target.checked)}
                />
                <span className="truncate">{name}</span>
              </label>
            </li>
          ))}
        </ul>
      </PopoverButton>
      <IconButton label={t('remove', { title: documentTitle })} onClick={onRemove}>
        <Trash2 aria-hidden="true" />
      </IconButton>
    </li>
  );
}
