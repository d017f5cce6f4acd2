import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { InlineText } from './inline-text';

it.each([
  ['a **b** c', 'a <strong>b</strong> c'],
  ['*b*', '<em>b</em>'],
  ['2 * 3 * 4', '2 * 3 * 4'],
  ['<b>x</b>', '&lt;b&gt;x&lt;/b&gt;'],
  ['** and *', '** and *'],
  ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
])('%s is shown as %s', (text, html) => {
  expect(renderToStaticMarkup(<InlineText text={text} />)).toBe(html);
});
