import { describe, expect, it } from 'vitest';
import { readWebAddress } from './web-address.ts';

describe('readWebAddress', () => {
  it.each([
    ['https://example.org/a?b=1', 'https://example.org/a?b=1'],
    ['  http://example.org ', 'http://example.org/'],
    ['example.org/page', 'https://example.org/page'],
    ['example.org:8080/page', 'https://example.org:8080/page'],
    ['http://intranet/wiki', 'http://intranet/wiki'],
  ])('reads %s', (text, address) => expect(readWebAddress(text)).toBe(address));

  it.each([
    '',
    'hello',
    'two words.org',
    'ftp://example.org',
    'javascript:alert(1)',
    'mailto:a@b.c',
  ])('refuses %s', (text) => expect(readWebAddress(text)).toBeNull());
});
