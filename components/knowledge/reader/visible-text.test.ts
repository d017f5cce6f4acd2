import { describe, expect, it } from 'vitest';
import { findMatches } from './find-matches.ts';
import { visibleText } from './visible-text.ts';

/** What a search marks in the source. */
function marks(source: string, query: string, inline = true): string[] {
  const visible = visibleText([{ source, start: 0 }], inline);
  return findMatches(visible.text, query)
    .map(visible.toSource)
    .map(({ start, end }) => source.slice(start, end));
}

describe('visibleText', () => {
  it('lets a search run across emphasis, links and code', () => {
    expect(marks('click **Add** now', 'click add')).toEqual(['click **Add']);
    expect(marks('see [the docs](https://x.org) first', 'the docs first')).toEqual([
      'the docs](https://x.org) first',
    ]);
    expect(marks('run `npm run up` now', 'run npm')).toEqual(['run `npm']);
  });

  it('does not find what is not shown', () => {
    expect(marks('[a](https://secret.example)', 'secret')).toEqual([]);
    expect(marks('# Title', '#')).toEqual([]);
    expect(marks('<!-- hidden -->', 'hidden')).toEqual([]);
    expect(marks('```secret\ncode\n```', 'secret')).toEqual([]);
  });

  it('finds in code, tables and escaped text, in the right place', () => {
    expect(marks('```js\nconst a = 1;\n```', 'const a')).toEqual(['const a']);
    expect(marks('| a | b |\n|---|---|\n| one | two |', 'two')).toEqual(['two']);
    expect(marks('5 \\* 3 &amp; more', '3 & more')).toEqual(['3 &amp; more']);
  });

  it('does not run from one block into the next word for word', () => {
    expect(marks('# One\n\ntwo', 'Onetwo')).toEqual([]);
    expect(marks('# One\n\ntwo', 'One two')).toEqual(['One\n\ntwo']);
  });

  it('counts offsets over all pieces', () => {
    const pieces = [
      { source: '# A\n\n', start: 0 },
      { source: '**b** c', start: 5 },
    ];
    const visible = visibleText(pieces, true);
    const [match] = findMatches(visible.text, 'b c');
    expect(match && visible.toSource(match)).toEqual({ start: 7, end: 12 });
  });

  it('takes signs of extracted texts as they stand', () => {
    expect(marks('a * b * c_d_e', '* b *', false)).toEqual(['* b *']);
    expect(marks('# Heading', 'heading', false)).toEqual(['Heading']);
  });
});
