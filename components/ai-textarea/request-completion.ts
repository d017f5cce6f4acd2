import { ApiError, toApiError } from '@/hooks/api-request';
import type { CompletionRequest } from '@/lib/completions/schema';

/** The text that could follow, as it comes. @throws ApiError; an abort is thrown on as it is */
export async function* requestCompletion(
  request: Omit<CompletionRequest, 'after'> & { after: string },
  signal: AbortSignal,
): AsyncGenerator<string> {
  const response = await fetch('/api/completions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
    signal,
  });
  if (!response.ok) throw toApiError(response.status, await response.text());
  if (!response.body) throw new ApiError('NETWORK', '');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}
