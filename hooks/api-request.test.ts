import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError, apiRequest, toApiError } from './api-request.ts';

afterEach(() => vi.unstubAllGlobals());

function answerWith(response: Response | Error) {
  const fetch = vi.fn(async (_path: string, _options: RequestInit) => {
    if (response instanceof Error) throw response;
    return response;
  });
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

describe('apiRequest', () => {
  it('sends JSON with its content type and reads JSON', async () => {
    const fetch = answerWith(Response.json({ id: 'x' }));
    expect(await apiRequest('/api/x', { method: 'PATCH', json: { title: 't' } })).toEqual({
      id: 'x',
    });
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({
      method: 'PATCH',
      body: '{"title":"t"}',
      headers: { 'content-type': 'application/json' },
    });
  });

  it('throws the code and message of the server', async () => {
    answerWith(
      Response.json(
        { error: { code: 'RATE_LIMITED', message: 'Wait.', retryAfterSeconds: 7 } },
        { status: 429 },
      ),
    );
    await expect(apiRequest('/api/x')).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      message: 'Wait.',
      status: 429,
      retryAfterSeconds: 7,
    });
  });

  it('says NETWORK when no answer came', async () => {
    answerWith(new TypeError('fetch failed'));
    await expect(apiRequest('/api/x')).rejects.toMatchObject({ code: 'NETWORK', status: 0 });
  });

  it('passes an abort on', async () => {
    const abort = new AbortController();
    abort.abort();
    answerWith(new DOMException('aborted', 'AbortError'));
    await expect(apiRequest('/api/x', { signal: abort.signal })).rejects.not.toBeInstanceOf(
      ApiError,
    );
  });
});

describe('toApiError', () => {
  it('does not show pages of a gateway as messages', () => {
    expect(toApiError(502, '<html>Bad gateway</html>')).toMatchObject({
      code: 'INTERNAL',
      message: '',
      status: 502,
    });
  });
});
