'use client';

import { Bookmark, Library, NotebookPen } from 'lucide-react';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { savedPath } from '@/components/bookmarks/saved-address';
import { useSavedSearch } from '@/components/bookmarks/use-saved-search';
import { threadIdOf } from '@/components/chat/thread-address';
import type { FoundSaved } from '@/lib/bookmarks/schema';
import type { PaletteItem } from './palette-item';
import type { OpenDocument } from './use-open-document';

/** What is saved and has the words that were typed. It comes late, and stands last for that. */
export function useSavedItems(slug: string, query: string, open: OpenDocument): PaletteItem[] {
  const router = useRouter();
  const threadId = threadIdOf(usePathname(), useSearchParams());
  const { results, foundFor } = useSavedSearch(slug, query);
  const asItem = (found: FoundSaved) => {
    if (found.type === 'collection') {
      const run = () => router.push(savedPath(slug, threadId, found.id));
      return { value: `collection:${found.id}`, label: found.name, icon: Library, run };
    }
    const { at, excerpt } = found;
    if (found.type === 'note') {
      const run = () => open(found.documentId, at);
      const value = `note:${found.documentId}`;
      return { value, label: found.title, detail: excerpt, icon: NotebookPen, run };
    }
    const { id, documentId, documentTitle } = found.bookmark;
    const run = () => open(documentId, at);
    return { value: `saved:${id}`, label: documentTitle, detail: excerpt, icon: Bookmark, run };
  };
  return (results ?? [])
    .filter((found) => !isListed(found))
    .map((found) => ({ ...asItem(found), group: 'saved', foundFor }));
}

/** Found by its title alone: it stands among the documents already. */
const isListed = (found: FoundSaved) => found.type !== 'collection' && found.excerpt === '';
