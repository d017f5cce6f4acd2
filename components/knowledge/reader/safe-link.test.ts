import { describe, expect, it } from 'vitest';
import { headingSlug, safeLink } from './safe-link.ts';

describe('safeLink', () => {
  it('lets the web and mail through', () => {
    expect(safeLink('https://example.org/a')).toEqual({
      kind: 'web',
      href: 'https://example.org/a',
    });
    expect(safeLink('mailto:a@example.org')).toMatchObject({ kind: 'web' });
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    './a.md',
    '/api/x',
    ' javascript:x',
  ])('stops %s', (url) => expect(safeLink(url)).toBeNull());

  it('points at headings', () => {
    expect(safeLink('#Gr%C3%B6%C3%9Fe')).toEqual({ kind: 'heading', slug: 'größe' });
    expect(safeLink('#100%')).toEqual({ kind: 'heading', slug: '100%' });
  });
});

describe('headingSlug', () => {
  it('is what links to headings use', () => {
    expect(headingSlug('What is it? (v2.0)')).toBe('what-is-it-v20');
    expect(headingSlug('Größe & Gewicht')).toBe('größe--gewicht');
  });
});
