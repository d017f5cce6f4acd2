import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeGlob, matchesGlob } from './glob.ts';

describe('a glob on paths', () => {
  it.each([
    ['notes/plan.md', 'notes/plan.md', true],
    ['notes/plan.md', 'notes/planXmd', false],
    ['notes/*.md', 'notes/plan.md', true],
    ['notes/*.md', 'notes/.md', true],
    ['notes/*.md', 'notes/old/plan.md', false],
    ['notes/**', 'notes/old/plan.md', true],
    ['notes/**', 'notes', false],
    ['notes/**', 'notesX/a', false],
    ['**/*.md', 'plan.md', true],
    ['**/*.md', 'a/b/.hidden.md', true],
    ['a/**/b', 'a/b', true],
    ['a/**/b', 'a/x/y/b', true],
    ['a/**/b', 'a/xb', false],
    ['a/**/b', 'ab', false],
    ['?.md', 'a.md', true],
    ['?.md', '/.md', false],
    ['\\*.md', '*.md', true],
    ['\\*.md', 'a.md', false],
    ['[a].md', 'a.md', false],
    ['*', 'a/b', false],
    ['**', 'a\n/b', true],
    ['', '', true],
    ['a\\', 'a\\', true],
  ])('%s on %s: %s', (pattern, path, expected) => {
    expect(matchesGlob(pattern, path, '/')).toBe(expected);
  });

  it('without a separator lets a star cross everything', () => {
    expect(matchesGlob('mcp:*', 'mcp:a/b', '')).toBe(true);
    expect(matchesGlob('read_?ile', 'read_file', '')).toBe(true);
  });

  it('is not kept busy by many stars', () => {
    expect(matchesGlob('*a'.repeat(200), 'a'.repeat(8_000).concat('b'), '/')).toBe(false);
    expect(matchesGlob('**/a/'.repeat(80), 'a/'.repeat(2_000).concat('b'), '/')).toBe(false);
  });
});

describe('an escaped text', () => {
  const separators = fc.constantFrom<'/' | ''>('/', '');
  const text = fc.string({ unit: fc.constantFrom(...'ab/*?\\[]{}!.\n'.split('')) });

  it('matches itself', () => {
    fc.assert(
      fc.property(text, separators, (one, separator) => {
        expect(matchesGlob(escapeGlob(one), one, separator)).toBe(true);
      }),
    );
  });

  it('matches nothing else', () => {
    fc.assert(
      fc.property(text, text, separators, (one, other, separator) => {
        fc.pre(one !== other);
        expect(matchesGlob(escapeGlob(one), other, separator)).toBe(false);
      }),
    );
  });
});
