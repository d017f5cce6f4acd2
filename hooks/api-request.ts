/** A failed request, with a message that is fit to be shown. `NETWORK` means no answer came. */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  readonly retryAfterSeconds: number | null;

  constructor(code: string, message: string, status = 0, retryAfterSeconds: number | null = null) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/**
 * Makes an error of a response's body; understands `{error:{code,message,retryAfterSeconds?}}`.
 * @param retryAfter the header of that name, which also proxies send
 */
export function toApiError(
  status: number,
  body: string,
  retryAfter: string | null = null,
): ApiError {
  const seconds = Number.parseInt(retryAfter ?? '', 10);
  const asked = Number.isNaN(seconds) ? null : seconds;
  try {
    const { error } = JSON.parse(body) as {
      error: { code: string; message: string; retryAfterSeconds?: number };
    };
    return new ApiError(error.code, error.message, status, error.retryAfterSeconds ?? asked);
  } catch {
    return new ApiError('INTERNAL', '', status, asked);
  }
}

/**
 * Calls the app's own JSON API.
 * @throws ApiError; an abort is thrown on as it is
 */
export async function apiRequest<T>(
  path: string,
  options: {
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
    json?: unknown;
    signal?: AbortSignal;
    /** Lets the request outlive the page. */
    keepalive?: boolean;
  } = {},
): Promise<T> {
  const { json, method = 'GET', ...rest } = options;
  let response: Response;
  try {
    response = await fetch(path, {
      ...rest,
      method,
      ...(json === undefined
        ? {}
        : { body: JSON.stringify(json), headers: { 'content-type': 'application/json' } }),
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new ApiError('NETWORK', '');
  }
  const body = await response.text();
  if (!response.ok) throw toApiError(response.status, body, response.headers.get('retry-after'));
  return (body ? JSON.parse(body) : undefined) as T;
}

/**
 * Reads a text of the app's own API.
 * @throws ApiError
 */
export async function apiText(path: string): Promise<string> {
  const response = await fetch(path).catch(() => {
    throw new ApiError('NETWORK', '');
  });
  const body = await response.text();
  if (!response.ok) throw toApiError(response.status, body);
  return body;
}

/**
 * Calls a route of the app that answers with text as it comes.
 * @throws ApiError; an abort is thrown on as it is
 */
export async function* apiTextStream(
  path: string,
  json: unknown,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const body = JSON.stringify(json);
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(path, { method: 'POST', headers, body, signal });
  if (!response.ok) throw toApiError(response.status, await response.text());
  if (!response.body) throw new ApiError('NETWORK', '');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}
