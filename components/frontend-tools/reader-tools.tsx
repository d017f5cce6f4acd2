'use client';

import { useChat } from '@/components/chat/chat-context';
import { documentPath } from '@/components/knowledge/document-path';
import { useDocumentsAround } from '@/components/knowledge/documents-provider';
import { apiRequest } from '@/hooks/api-request';
import { documentFilter, setDocumentFilter } from '@/hooks/document-filter';
import { offerUndo } from '@/hooks/undo-store';
import type { DocumentDetail, DocumentSummary } from '@/lib/knowledge/schema';
import { filterDocuments, inFilter } from '../knowledge/filter-documents.ts';
import { AppToolError } from './app-tool-error.ts';
import { findDocument } from './find-document.ts';
import { findPassage } from './find-passage.ts';
import { useAppTool } from './use-app-tool.ts';
import type { WorkspaceView } from './use-workspace-view.ts';

/** The text that a tool is to find a passage in. @throws AppToolError NOT_FOUND */
async function passageIn(documentId: string, quotation: string) {
  const { document } = await apiRequest<{ document: DocumentDetail }>(documentPath(documentId));
  const range = findPassage(document.text, quotation);
  if (range) return range;
  throw new AppToolError('NOT_FOUND', `This does not stand in “${document.title}” word for word.`);
}

/** The tools that work on a workspace's documents and the reader. */
export function ReaderTools({ view }: { view: WorkspaceView }) {
  const around = useDocumentsAround()?.documents ?? null;
  const { slug } = useChat();
  const workspace = `/api/workspaces/${encodeURIComponent(slug)}`;
  const documentsThere = async (): Promise<readonly DocumentSummary[]> => {
    if (around) return around;
    const path = `${workspace}/documents`;
    return (await apiRequest<{ documents: DocumentSummary[] }>(path)).documents;
  };

  useAppTool('open_document', async ({ document }, { id: call }) => {
    const { id, title } = findDocument(await documentsThere(), document);
    offerUndo(call, view.wayBack());
    view.open({ documentId: id, range: null });
    return { opened: title, document_id: id };
  });

  useAppTool('highlight_passage', async ({ document, text }, { id: call }) => {
    const id =
      document === undefined
        ? view.shown()?.documentId
        : findDocument(await documentsThere(), document).id;
    if (!id) throw new AppToolError('INVALID_INPUT', 'No document stands open; name one.');
    const range = await passageIn(id, text);
    offerUndo(call, view.wayBack());
    view.open({ documentId: id, range });
    return { highlighted: text.slice(0, 200), document_id: id, ...range };
  });

  useAppTool('set_filter', async ({ query = '', kinds = [], validations = [] }, { id: call }) => {
    const known = await documentsThere();
    const before = documentFilter();
    const back = view.wayBack();
    const filter = { query, kinds, validations };
    setDocumentFilter(filter);
    view.showDocuments();
    offerUndo(call, () => {
      setDocumentFilter(before);
      back();
    });
    const found = filterDocuments(known, query, undefined, 'en').filter(inFilter(filter));
    return { shown: found.length, of: known.length, titles: found.slice(0, 20).map(titleOf) };
  });

  useAppTool('bookmark_content', async ({ document, text }, { id: call }) => {
    const { id: documentId, title } = findDocument(await documentsThere(), document);
    const range = text ? await passageIn(documentId, text) : undefined;
    const { bookmark, added } = await apiRequest<{ bookmark: { id: string }; added: boolean }>(
      `${workspace}/bookmarks`,
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
