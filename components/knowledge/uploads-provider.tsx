'use client';

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { ApiError } from '@/hooks/api-request';
import { tunables } from '@/lib/tunables';
import { useDocuments } from './documents-provider.tsx';
import { sendFile } from './send-file.ts';
import { type UploadItem, UploadQueue } from './upload-queue.ts';

type UploadsContext = { items: UploadItem[]; queue: UploadQueue };

const Context = createContext<UploadsContext | null>(null);

/** Keeps uploads going while the user moves about in the workspace. */
export function UploadsProvider({ children }: { children: ReactNode }) {
  const { slug, dispatch } = useDocuments();
  const [items, setItems] = useState<UploadItem[]>([]);
  const [queue] = useState(
    () =>
      new UploadQueue({
        concurrency: tunables.browser.uploadsAtOnce,
        refuse,
        send: (file, onProgress, signal) => sendFile(slug, file, onProgress, signal),
        onChange: setItems,
        onAdded: (document) => dispatch({ type: 'changed', document }),
      }),
  );
  const sending = items.some(({ state }) => state.name === 'waiting' || state.name === 'sending');
  useEffect(() => {
    if (!sending) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [sending]);
  const value = useMemo(() => ({ items, queue }), [items, queue]);
  return <Context value={value}>{children}</Context>;
}

export function useUploads(): UploadsContext {
  const context = useContext(Context);
  if (!context) throw new Error('useUploads needs an UploadsProvider above it.');
  return context;
}

/** What the server would refuse anyway is said at once. */
function refuse(file: File): ApiError | null {
  if (file.size === 0) return new ApiError('DOCUMENT_EMPTY', '');
  if (file.size > tunables.http.maxUploadBytes) return new ApiError('PAYLOAD_TOO_LARGE', '');
  return null;
}
