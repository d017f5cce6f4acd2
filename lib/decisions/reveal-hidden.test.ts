import { describe, expect, it } from 'vitest';
import { revealHidden, revealPreview } from './reveal-hidden.ts';

describe('revealHidden', () => {
  it.each([
    ['text that runs backwards', 'a\u202Eb\u2066c', 'a⟨U+202E⟩b⟨U+2066⟩c'],
    [
      'nothing between two letters',
      'pass\u200Bwo\u200Drd\uFEFF',
      'pass⟨U+200B⟩wo⟨U+200D⟩rd⟨U+FEFF⟩',
    ],
    ['a terminal sequence', '\u001b[8m', '⟨U+001B⟩[8m'],
    ['a line end that only some programs see', 'a\rb\u2028c', 'a⟨U+000D⟩b⟨U+2028⟩c'],
  ])('writes out %s', (_, text, shown) => {
    expect(revealHidden(text)).toBe(shown);
  });

  it.each([
    ['lines and tabs', 'a\n\tb'],
    ['Persian with a joiner', 'می\u200Cخواهم'],
    ['a family', '👨\u200D👩\u200D👧'],
    ['other scripts', 'über 漢字 שלום'],
  ])('leaves %s alone', (_, text) => {
    expect(revealHidden(text)).toBe(text);
  });

  it('holds for every kind of preview', () => {
    const bad = 'a\u202Eb';
    const previews = [
      { type: 'diff' as const, path: bad, diff: bad, created: false, cut: false },
      { type: 'command' as const, command: bad, cwd: bad, background: false, warnings: [bad] },
      { type: 'url' as const, url: bad },
      { type: 'arguments' as const, json: bad },
    ];
    for (const preview of previews) {
      expect(JSON.stringify(revealPreview(preview))).not.toContain('\u202E');
    }
  });
});
