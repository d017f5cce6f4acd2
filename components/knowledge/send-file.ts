import { ApiError, toApiError } from '@/hooks/api-request';
import type { DocumentSummary } from '@/lib/knowledge/schema';
import type { UploadAnswer } from './upload-queue.ts';

/**
 * Sends one file. XMLHttpRequest, because fetch does not tell how much of a body has left.
 * @param onProgress 0–1
 * @throws ApiError; `NETWORK` also for an abort
 */
export function sendFile(
  slug: string,
  file: File,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<UploadAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/workspaces/${encodeURIComponent(slug)}/documents`);
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.upload.onprogress = (event) =>
      onProgress(event.total > 0 ? event.loaded / event.total : 0);
    request.onload = () => {
      if (request.status >= 300) return reject(toApiError(request.status, request.responseText));
      const { document, duplicate } = JSON.parse(request.responseText) as {
        document: DocumentSummary;
        duplicate?: boolean;
      };
      resolve({ document, duplicate: duplicate === true });
    };
    request.onerror = () => reject(new ApiError('NETWORK', ''));
    request.onabort = request.onerror;
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
