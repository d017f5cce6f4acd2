'use client';

import { useRouter } from 'next/navigation';
import { useChat } from '@/components/chat/chat-context';
import { threadPath } from '@/components/chat/thread-address';
import { documentPath } from '@/components/knowledge/document-path';
import { useDocuments } from '@/components/knowledge/documents-provider';
import { isSidePage } from '@/components/workspace/side-page';
import { apiRequest } from '@/hooks/api-request';
import { documentFilter, setDocumentFilter } from '@/hooks/document-filter';
import { type ReaderLocation, readLocation } from '@/hooks/reader-location';
import { offerUndo } from '@/hooks/undo-store';
import { useReader } from '@/hooks/use-reader';
import type { DocumentDetail } from '@/lib/knowledge/schema';
import { filterDocuments, inFilter } from '../knowledge/filter-documents.ts';
import { AppToolError } from './app-tool-error.ts';
import { findDocument } from './find-document.ts';
import { findPassage } from './find-passage.ts';
import { useAppTool } from './use-app-tool.ts';

const shownLocation = (): ReaderLocation | null =>
  readLocation(new URLSearchParams(window.location.search));

/** The text that a tool is to find a passage in. @throws AppToolError NOT_FOUND */
async function passageIn(documentId: string, quotation: string) {
  const { document } = await apiRequest<{ document: DocumentDetail }>(documentPath(documentId));
  const range = findPassage(document.text, quotation);
  if (range) return range;
  throw new AppToolError('NOT_FOUND', `This does not stand in “${document.title}” word for word.`);
}

/** The tools that work on a workspace's documents and the reader; they need the workspace's page. */
export function ReaderTools() {
  const { documents } = useDocuments();
  const { place, threadId, slug } = useChat();
  const reader = useReader();
  const router = useRouter();
  const known = documents ?? [];

  const goTo = (location: ReaderLocation | null) => {
    if (location) reader.open(location.documentId, location.range);
    else reader.close();
  };

  useAppTool('open_document', ({ document }, { id: call }) => {
    const { id, title } = findDocument(known, document);
    const before = shownLocation();
    goTo({ documentId: id, range: null });
    offerUndo(call, () => goTo(before));
    return { opened: title, document_id: id };
  });

  useAppTool('highlight_passage', async ({ document, text }, { id: call }) => {
    const before = shownLocation();
    const id = document === undefined ? before?.documentId : findDocument(known, document).id;
    if (!id) throw new AppToolError('INVALID_INPUT', 'No document stands open; name one.');
    const range = await passageIn(id, text);
    goTo({ documentId: id, range });
    offerUndo(call, () => goTo(before));
    return { highlighted: text.slice(0, 200), document_id: id, ...range };
  });

  useAppTool('set_filter', ({ query = '', kinds = [], validations = [] }, { id: call }) => {
    const before = { filter: documentFilter(), location: shownLocation() };
    const filter = { query, kinds, validations };
    setDocumentFilter(filter);
    if (before.location) reader.close();
    if (isSidePage(window.location.pathname.split('/')[3] ?? null)) {
      router.push(threadPath(place, threadId));
    }
    offerUndo(call, () => {
      setDocumentFilter(before.filter);
      if (before.location) goTo(before.location);
    });
    const found = filterDocuments(known, query, undefined, 'en').filter(inFilter(filter));
    return { shown: found.length, of: known.length, titles: found.slice(0, 20).map(titleOf) };
  });

  useAppTool('bookmark_content', async ({ document, text }, { id: call }) => {
    const { id: documentId, title } = findDocument(known, document);
    const range = text ? await passageIn(documentId, text) : undefined;
    const { bookmark, added } = await apiRequest<{ bookmark: { id: string }; added: boolean }>(
      `/api/workspaces/${encodeURIComponent(slug)}/bookmarks`,
      { method: 'POST', json: { documentId, ...(range && { range }) } },
    );
    if (added) {
      const path = `/api/bookmarks/${encodeURIComponent(bookmark.id)}`;
      offerUndo(call, () => apiRequest<void>(path, { method: 'DELETE' }));
    }
    return { bookmarked: title, document_id: documentId, ...range };
  });
  return null;
}

const titleOf = ({ title }: { title: string }) => title;
