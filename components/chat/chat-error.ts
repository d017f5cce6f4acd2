import { type ApiError, toApiError } from '@/hooks/api-request';

/** Why an answer did not come. `message` may be empty; then the code decides what is shown. */
export type ChatError = {
  code: string;
  message: string;
  retryable: boolean;
  retryAfterSeconds: number | null;
};

const FINAL = new Set([
  'INVALID_REQUEST',
  'TENANT_REQUIRED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
]);

export function chatError(
  code: string,
  message: string,
  retryAfterSeconds: number | null = null,
): ChatError {
  return { code, message, retryable: !FINAL.has(code), retryAfterSeconds };
}

/** How long a refusal asks to wait; null for other errors, and for refusals that time does not end. */
export function secondsToWait({
  code,
  retryAfterSeconds,
}: Pick<ChatError, 'code' | 'retryAfterSeconds'>): number | null {
  return code === 'RATE_LIMITED' ? retryAfterSeconds : null;
}

/** From a RUN_ERROR event. */
export function runErrorOf(event: {
  code?: string;
  message?: string;
  retryAfterSeconds?: unknown;
}): ChatError {
  const { code, message, retryAfterSeconds: wait } = event;
  const seconds = typeof wait === 'number' && wait > 0 ? wait : null;
  return chatError(code ?? 'AGENT_EXECUTION_ERROR', message ?? '', seconds);
}

/**
 * From a request or stream that broke. An answer with a status carries the server's own code and
 * message; without one the network or the server is away.
 */
export function failureOf(error: Error & { status?: number; payload?: unknown }): ChatError {
  if (!error.status) return chatError('NETWORK', '');
  const { code, message, retryAfterSeconds } = apiErrorOf(error.status, error.payload);
  return chatError(code, message, retryAfterSeconds);
}

function apiErrorOf(status: number, payload: unknown): ApiError {
  return toApiError(
    status,
    typeof payload === 'string' ? payload : JSON.stringify(payload ?? null),
  );
}

/** Whether waiting and connecting again can help: no answer at all, or a server that is not up. */
export function isConnectionLoss(error: Error & { status?: number }): boolean {
  return !error.status || error.status >= 500;
}
