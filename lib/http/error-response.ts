import { env } from '../env.ts';
import { AppError, type ErrorCode } from '../errors/index.ts';
import { log } from '../log.ts';
import { type Redacted, redactText } from '../redaction/index.ts';

type ErrorBody = {
  error: { code: ErrorCode; message: Redacted<string>; retryAfterSeconds?: number };
};

/** The one place where a failure becomes a response. Unknown failures say nothing of themselves. */
export function errorResponse(error: unknown): Response {
  const known =
    error instanceof AppError
      ? error
      : new AppError('INTERNAL', 'Something went wrong on the server. Try again.', {
          cause: error,
        });
  if (known.status >= 500 || env().DEBUG_ERRORS)
    log.error({ err: known, detail: known.detail }, 'request failed');
  const { code, retryAfterSeconds } = known;
  const message = redactText(known.message);
  return Response.json(
    {
      error: { code, message, ...(retryAfterSeconds ? { retryAfterSeconds } : {}) },
    } satisfies ErrorBody,
    {
      status: known.status,
      headers: {
        'cache-control': 'no-store',
        // The rest of the body was not read and must not be taken for the next request.
        ...(code === 'PAYLOAD_TOO_LARGE' ? { connection: 'close' } : {}),
        ...(retryAfterSeconds ? { 'retry-after': String(retryAfterSeconds) } : {}),
      },
    },
  );
}
