import { describe, expect, it } from 'vitest';
import { chooseLocale } from './locales.ts';

describe('chooseLocale', () => {
  it('prefers the cookie', () => {
    expect(chooseLocale('de', 'en-GB,en;q=0.9')).toBe('de');
  });

  it('ignores a cookie that names no language we have', () => {
    expect(chooseLocale('xx', 'de')).toBe('de');
  });

  it('takes the heaviest language it knows, whatever the order and the region', () => {
    expect(chooseLocale(undefined, 'fr;q=1, en;q=0.5, de-AT;q=0.8')).toBe('de');
  });

  it('never takes a language that is ruled out', () => {
    expect(chooseLocale(undefined, 'de;q=0, en;q=0.1')).toBe('en');
  });

  it('falls back to English', () => {
    expect(chooseLocale(undefined, null)).toBe('en');
    expect(chooseLocale(undefined, 'fr, *')).toBe('en');
  });
});
