/**
 * Every failure Flightdeck knows by name. `code` is part of the public API; `message` is written
 * for the person who sees it and says what to do. `detail` is for logs only and never leaves the server.
 */
export const ERROR_STATUS = {
  INVALID_REQUEST: 400,
  UNAUTHENTICATED: 401,
  TENANT_REQUIRED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  DOCUMENT_EMPTY: 422,
  DOCUMENT_ENCRYPTED: 422,
  DOCUMENT_UNREADABLE: 422,
  DOCUMENT_TOO_LARGE: 422,
  DOCUMENT_DUPLICATE: 409,
  URL_BLOCKED: 422,
  URL_FETCH_FAILED: 422,
  RATE_LIMITED: 429,
  AGENT_EXECUTION_ERROR: 500,
  INTERNAL: 500,
  DATABASE_UNAVAILABLE: 503,
  STORAGE_FULL: 507,
  TIMEOUT: 504,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail?: unknown;
  /** Seconds after which trying again makes sense (RATE_LIMITED, DATABASE_UNAVAILABLE). */
  readonly retryAfterSeconds?: number;

  constructor(
    code: ErrorCode,
    message: string,
    options: { detail?: unknown; cause?: unknown; retryAfterSeconds?: number } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.detail = options.detail;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }
}
