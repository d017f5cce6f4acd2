'use client';

import { useCallback, useEffect, useState } from 'react';
import { ApiError, apiRequest } from '@/hooks/api-request';
import { useLatestRead } from '@/hooks/use-latest-read';
import { useWorkspaceFeed } from '@/hooks/use-workspace-feed';
import type { DocumentDetail } from '@/lib/knowledge/schema';
import { tunables } from '@/lib/tunables';
import { documentPath } from '../document-path.ts';
import { useDocuments } from '../documents-provider.tsx';

export type OpenDocument =
  | { state: 'loading' }
  | { state: 'gone' }
  | { state: 'failed'; error: unknown; retry: () => void }
  | { state: 'open'; document: DocumentDetail };

/** A document with its text, read again when it has been indexed anew; its title is always current. */
export function useDocument(id: string): OpenDocument {
  const { slug, documents } = useDocuments();
  const [result, setResult] = useState<OpenDocument>({ state: 'loading' });
  const beginRead = useLatestRead();

  const load = useCallback(() => {
    const signal = beginRead();
    apiRequest<{ document: DocumentDetail }>(documentPath(id), { signal }).then(
      ({ document }) => !signal.aborted && setResult({ state: 'open', document }),
      (error) => {
        if (signal.aborted) return;
        const gone = error instanceof ApiError && error.status === 404;
        const retry = () => {
          setResult({ state: 'loading' });
          load();
        };
        setResult(gone ? { state: 'gone' } : { state: 'failed', error, retry });
      },
    );
  }, [id, beginRead]);

  // A complete list that does not name it answers without a request that can only fail.
  const named = documents?.some((document) => document.id === id) ?? false;
  const gone = documents !== null && documents.length < tunables.ingestion.maxListed && !named;
  useEffect(() => {
    if (!gone) load();
  }, [gone, load]);

  const shown = result.state === 'open' ? result.document : null;
  const summary = documents?.find((document) => document.id === id);
  const outdated = shown !== null && shown.status !== 'ready' && summary?.status === 'ready';
  useEffect(() => {
    if (outdated) load();
  }, [outdated, load]);
  useWorkspaceFeed(slug, (event) => {
    if (event.type === 'document_removed' && event.id === id) setResult({ state: 'gone' });
    if (
      event.type === 'document' &&
      event.document.id === id &&
      event.document.status !== 'ready'
    ) {
      const { document } = event;
      setResult((before) =>
        before.state === 'open'
          ? { state: 'open', document: { ...before.document, ...document } }
          : before,
      );
    }
  });
  if (gone) return { state: 'gone' };
  if (!shown) return result;
  return { state: 'open', document: { ...shown, title: summary?.title ?? shown.title } };
}
