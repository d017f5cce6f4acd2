import { expect, it } from 'vitest';
import { excerptAround } from './excerpt-around.ts';

it.each([
  ['All batteries freeze.', 'battery', 'batteries'],
  ['Near the web-page.', 'web pages', 'web-page'],
  ['They run `npm run up`.', 'npm run up', 'npm run up'],
  ['A larkspur, then CAMP LARK.', 'Camp Lark', 'CAMP LARK'],
])('“%s” mentions %s', (text, name, mention) => {
  const excerpt = excerptAround(text, name);
  expect(excerpt.mention).toBe(mention);
  expect(excerpt.before + excerpt.mention + excerpt.after).toBe(text);
});

it('begins shortly before the mention, and whole where there is none', () => {
  const text = `${'some words '.repeat(40)}at Camp Lark they sleep`;
  const { before, after } = excerptAround(text, 'Camp Lark');
  expect(before).toMatch(/^… (?:some|words) .{30,70}at $/);
  expect(after).toBe(' they sleep');
  expect(excerptAround('Nothing.', 'Camp Lark')).toEqual({
    before: 'Nothing.',
    mention: '',
    after: '',
  });
  expect(excerptAround('C++ (', '(')).toMatchObject({ mention: '' });
});
