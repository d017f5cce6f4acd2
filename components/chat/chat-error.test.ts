import { describe, expect, it } from 'vitest';
import { chatError, failureOf, isConnectionLoss, runErrorOf, secondsToWait } from './chat-error.ts';

const httpError = (status: number, payload: unknown) =>
  Object.assign(new Error(`HTTP ${status}`), { status, payload });

describe('chat errors', () => {
  it('keeps code and message of a RUN_ERROR and knows what is final', () => {
    expect(runErrorOf({ code: 'TIMEOUT', message: 'Too long.' })).toMatchObject({
      code: 'TIMEOUT',
      message: 'Too long.',
      retryable: true,
    });
    expect(runErrorOf({ code: 'INVALID_REQUEST', message: 'x' }).retryable).toBe(false);
    expect(runErrorOf({})).toMatchObject({ code: 'AGENT_EXECUTION_ERROR', message: '' });
  });

  it('reads the answer of the server, parsed or not', () => {
    const payload = { error: { code: 'RATE_LIMITED', message: 'Wait.', retryAfterSeconds: 7 } };
    for (const sent of [payload, JSON.stringify(payload)]) {
      expect(failureOf(httpError(429, sent))).toEqual({
        code: 'RATE_LIMITED',
        message: 'Wait.',
        retryable: true,
        retryAfterSeconds: 7,
      });
    }
  });

  it('knows what is over in so many seconds by its code, whatever it says', () => {
    const event = { code: 'RATE_LIMITED', message: 'The provider asks to wait.' };
    expect(secondsToWait(runErrorOf({ ...event, retryAfterSeconds: 17 }))).toBe(17);
    expect(secondsToWait(runErrorOf(event))).toBeNull();
    expect(secondsToWait(chatError('DATABASE_UNAVAILABLE', 'x', 2))).toBeNull();
  });

  it('never shows the page of a gateway', () => {
    expect(failureOf(httpError(502, '<html>bad gateway</html>')).message).toBe('');
  });

  it('takes a silent or failing server for a lost connection, a refusal not', () => {
    expect(failureOf(new TypeError('fetch failed')).code).toBe('NETWORK');
    expect(isConnectionLoss(new TypeError('fetch failed'))).toBe(true);
    expect(isConnectionLoss(httpError(503, ''))).toBe(true);
    expect(isConnectionLoss(httpError(403, ''))).toBe(false);
  });
});
