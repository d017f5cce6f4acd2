'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import { useDocuments } from '@/components/knowledge/documents-provider';
import { ApiError } from '@/hooks/api-request';
import type { Note } from '@/lib/knowledge/schema';
import { NEW_NOTE } from './note-address';
import { fetchNote } from './note-api';

export type OpenNote =
  | { state: 'loading' }
  | { state: 'gone' }
  | { state: 'failed'; error: unknown; retry: () => void }
  /** `note` is null for one that is still to be written. */
  | { state: 'open'; note: Note | null };

/** A note as the server has it when its editor opens. */
export function useNote(id: string): OpenNote {
  const { documents } = useDocuments();
  const isNew = useSearchParams().has(NEW_NOTE);
  const listed = documents?.some((document) => document.id === id) ?? !isNew;
  const [unwritten] = useState(isNew && !listed);
  const [result, setResult] = useState<OpenNote>(
    unwritten ? { state: 'open', note: null } : { state: 'loading' },
  );
  const load = useCallback(
    (signal?: AbortSignal) => {
      fetchNote(id, signal).then(
        (note) => setResult({ state: 'open', note }),
        (error) => {
          if (signal?.aborted) return;
          const gone = error instanceof ApiError && error.status === 404;
          const retry = () => {
            setResult({ state: 'loading' });
            load();
          };
          setResult(gone ? { state: 'gone' } : { state: 'failed', error, retry });
        },
      );
    },
    [id],
  );
  useEffect(() => {
    if (unwritten) return;
    const abort = new AbortController();
    load(abort.signal);
    return () => abort.abort();
  }, [unwritten, load]);
  return result;
}
