import {
  APICallError,
  EmptyResponseBodyError,
  InvalidResponseDataError,
  JSONParseError,
  RetryError,
  TypeValidationError,
} from 'ai';
import { AppError } from '../errors/index.ts';
import { type Redacted, redactText } from '../redaction/index.ts';
import { tunables } from '../tunables.ts';
import { retryAfterMs } from './retry-after.ts';
import { RunAbort } from './run-abort.ts';
import { RUN_ERROR_CODES, type RunErrorCode } from './schema.ts';

/** A failed run as the user hears of it (80-security S3). */
export type RunFailure = {
  code: RunErrorCode;
  message: Redacted<string>;
  retryAfterSeconds?: number;
};

/** The model fell silent for longer than allowed. */
export class ModelIdleError extends Error {
  override name = 'TimeoutError';
}
/** The stream ended without the provider's end mark. */
export class ModelCutError extends Error {}
/** The model finished without a word and without a tool call. */
export class ModelEmptyError extends Error {}

const failure = (code: RunErrorCode, message: string): RunFailure => ({
  code,
  message: redactText(message),
});

const TOOK_TOO_LONG = failure(
  'TIMEOUT',
  'The model took too long to answer. Try again; a shorter question may help.',
);
const CUT = failure(
  'AGENT_EXECUTION_ERROR',
  'The connection to the model ended before the answer was complete. Try again.',
);
const UNREADABLE = failure(
  'AGENT_EXECUTION_ERROR',
  'The model sent an answer that cannot be read. Try again; if it stays so, check the model settings.',
);
const EMPTY = failure('AGENT_EXECUTION_ERROR', 'The model gave no answer. Try again.');
const UNKNOWN = failure('AGENT_EXECUTION_ERROR', 'The assistant could not finish. Try again.');

function rateLimited(error: APICallError): RunFailure {
  const wait = retryAfterMs(error) ?? tunables.models.rateLimitWaitMs;
  const seconds = Math.max(1, Math.ceil(wait / 1_000));
  return {
    ...failure('RATE_LIMITED', `The model provider asks to wait. Try again in ${seconds} seconds.`),
    retryAfterSeconds: seconds,
  };
}

function providerFailure(error: APICallError): RunFailure {
  const status = error.statusCode;
  if (status === 401 || status === 403) {
    return failure(
      'AGENT_EXECUTION_ERROR',
      'The model provider refused the key. Check the key in the settings of the server.',
    );
  }
  if (status === 404) {
    return failure(
      'AGENT_EXECUTION_ERROR',
      'The model provider does not know this model. Check MODEL_NAME and the address of the provider.',
    );
  }
  if (status === 429) return rateLimited(error);
  if (status === 408 || status === 504) return TOOK_TOO_LONG;
  if (status === 413 || status === 400 || status === 422) {
    return failure(
      'INVALID_REQUEST',
      'The model provider refused this request. The conversation may be too long: start a new chat.',
    );
  }
  if (status !== undefined && status >= 500) {
    return failure(
      'AGENT_EXECUTION_ERROR',
      'The model provider has a problem at the moment. Try again in a little while.',
    );
  }
  if (status === undefined) {
    return failure(
      'AGENT_EXECUTION_ERROR',
      'The model provider cannot be reached. Check the network and the address of the provider.',
    );
  }
  return UNREADABLE;
}

function appFailure(error: AppError): RunFailure {
  const code = RUN_ERROR_CODES.find((known) => known === error.code) ?? 'AGENT_EXECUTION_ERROR';
  return {
    ...failure(code, error.message),
    ...(error.retryAfterSeconds ? { retryAfterSeconds: error.retryAfterSeconds } : {}),
  };
}

/** How `fetch` says that the other side closed the connection. */
const isCut = (error: unknown): boolean =>
  error instanceof TypeError && /terminated|socket|network/i.test(error.message);

/** Turns any exception of a run into what the user is told; nothing of the exception leaks. */
export function toRunFailure(error: unknown): RunFailure {
  if (error instanceof AppError) return appFailure(error);
  if (error instanceof ModelIdleError) return TOOK_TOO_LONG;
  if (error instanceof RunAbort) return TOOK_TOO_LONG;
  if (error instanceof ModelCutError) return CUT;
  if (error instanceof ModelEmptyError) return EMPTY;
  if (RetryError.isInstance(error)) return toRunFailure(error.lastError);
  if (
    JSONParseError.isInstance(error) ||
    TypeValidationError.isInstance(error) ||
    InvalidResponseDataError.isInstance(error) ||
    EmptyResponseBodyError.isInstance(error)
  ) {
    return UNREADABLE;
  }
  if (APICallError.isInstance(error)) {
    if (error.statusCode !== 200) return providerFailure(error);
    return isCut(error.cause) ? CUT : UNREADABLE;
  }
  return isCut(error) ? CUT : UNKNOWN;
}
