'use client';

import { useTranslations } from 'next-intl';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useReducer,
  useRef,
} from 'react';
import { announce } from '@/components/ui/announce';
import { apiRequest } from '@/hooks/api-request';
import { NO_FILTER, setDocumentFilter } from '@/hooks/document-filter';
import { useErrorText } from '@/hooks/use-error-text';
import { useLatestRead } from '@/hooks/use-latest-read';
import { useWorkspaceFeed } from '@/hooks/use-workspace-feed';
import type { DocumentSummary } from '@/lib/knowledge/schema';
import {
  type DocumentsAction,
  initialDocuments,
  reduceDocuments,
  visibleDocuments,
} from './documents-state.ts';

type DocumentsContext = {
  slug: string;
  /** null while they have never been read. */
  documents: DocumentSummary[] | null;
  error: unknown;
  reload: () => void;
  dispatch: (action: DocumentsAction) => void;
};

const Context = createContext<DocumentsContext | null>(null);

/** Holds a workspace's documents for all views of the page and keeps them as they are on the server. */
export function DocumentsProvider({
  slug,
  initial,
  children,
}: {
  slug: string;
  initial: DocumentSummary[] | null;
  children: ReactNode;
}) {
  const [state, dispatch] = useReducer(reduceDocuments, initial, initialDocuments);
  const beginRead = useLatestRead();

  const reload = useCallback(() => {
    const signal = beginRead();
    dispatch({ type: 'reading' });
    apiRequest<{ documents: DocumentSummary[] }>(
      `/api/workspaces/${encodeURIComponent(slug)}/documents`,
      { signal },
    ).then(
      ({ documents }) => !signal.aborted && dispatch({ type: 'loaded', documents }),
      (error) => !signal.aborted && dispatch({ type: 'failed', error }),
    );
  }, [slug, beginRead]);

  useEffect(() => {
    if (!initial) reload();
  }, [initial, reload]);

  useEffect(() => () => setDocumentFilter(NO_FILTER), []);

  useWorkspaceFeed(slug, (event) => {
    if (event.type === 'resync') reload();
    if (event.type === 'document') dispatch({ type: 'changed', document: event.document });
    if (event.type === 'document_removed') dispatch({ type: 'removed', id: event.id });
  });
  useStatusAnnouncements(state.documents);

  const documents = useMemo(() => (state.documents ? visibleDocuments(state) : null), [state]);
  const value = useMemo(
    () => ({ slug, documents, error: state.error, reload, dispatch }),
    [slug, documents, state.error, reload],
  );
  return <Context value={value}>{children}</Context>;
}

/** The documents of the workspace around, and how to change what is known of them. */
export function useDocuments(): DocumentsContext {
  const context = useContext(Context);
  if (!context) throw new Error('useDocuments needs a DocumentsProvider above it.');
  return context;
}

/** The same where there may be none around, as on the page that is only chat: null there. */
export const useDocumentsAround = (): DocumentsContext | null => useContext(Context);

/** Says when a document becomes ready or fails; what was so from the start is not said. */
function useStatusAnnouncements(documents: DocumentSummary[] | null): void {
  const t = useTranslations('documents');
  const errorText = useErrorText();
  const before = useRef<Map<string, string> | null>(null);
  useEffect(() => {
    if (!documents) return;
    const known = before.current;
    before.current = new Map(documents.map(({ id, status }) => [id, status]));
    if (!known) return;
    for (const document of documents) {
      const { id, title, status } = document;
      if (!known.has(id) || known.get(id) === status) continue;
      // A note becomes ready anew with every pause in writing.
      if (status === 'ready' && document.origin !== 'note')
        announce(t('announce.ready', { title }));
      if (status === 'failed') {
        const reason = errorText({ code: document.errorCode, message: document.errorMessage });
        announce(t('announce.failed', { title, reason }));
      }
    }
  }, [documents, t, errorText]);
}
