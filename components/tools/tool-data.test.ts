import { describe, expect, it } from 'vitest';
import {
  errorCode,
  errorWords,
  formatToolData,
  isErrorResult,
  withoutSecrets,
} from './tool-data.ts';

describe('formatToolData', () => {
  it('indents JSON, given as text or value', () => {
    expect(formatToolData('{"a":1}')).toBe('{\n  "a": 1\n}');
    expect(formatToolData({ a: 1 })).toBe('{\n  "a": 1\n}');
    expect(formatToolData('plain')).toBe('plain');
    expect(formatToolData(undefined)).toBe('');
  });

  it('hides values of names that sound secret, at any depth', () => {
    const text = formatToolData({
      headers: { Authorization: 'Bearer x' },
      apiKey: 'k',
      query: 'q',
    });
    expect(text).not.toMatch(/Bearer|"k"/);
    expect(text).toContain('"query": "q"');
  });
});

describe('isErrorResult', () => {
  it('knows a failure when it is told of one', () => {
    expect(isErrorResult('{"error":{"code":"TIMEOUT"}}')).toBe(true);
    expect(isErrorResult('{"error":null}')).toBe(false);
    expect(isErrorResult('an error')).toBe(false);
    expect(isErrorResult(undefined)).toBe(false);
  });
});

describe('errors', () => {
  it('say what went wrong and why somebody said no', () => {
    const denied = '{"error":{"code":"DENIED","message":"Not allowed.","reason":"Too risky"}}';
    expect(errorCode(denied)).toBe('DENIED');
    expect(errorWords(denied)).toEqual({ message: 'Not allowed.', reason: 'Too risky' });
    expect(errorWords('{"error":"plain"}')).toEqual({ message: 'plain' });
    expect(errorCode('cut off {"error')).toBeUndefined();
  });
});

it('hides secrets in values too', () => {
  expect(withoutSecrets({ a: [{ token: 't', name: 'n' }] })).toEqual({
    a: [{ token: '••••••', name: 'n' }],
  });
  expect(withoutSecrets(undefined)).toBeUndefined();
});
