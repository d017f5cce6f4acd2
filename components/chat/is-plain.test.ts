import { expect, it } from 'vitest';
import { isPlain } from './is-plain.ts';

it('knows what a parser of Markdown should not be given', () => {
  expect(isPlain('x'.repeat(1_000_000))).toBe(true);
  expect(isPlain(`text\n\n${'> '.repeat(1_000)}deep`)).toBe(true);
  expect(isPlain(`${'>'.repeat(1_000)}deep`)).toBe(true);
  expect(isPlain(`${'- '.repeat(1_000)}deep`)).toBe(true);
  expect(isPlain('- one\n  - two\n    > three')).toBe(false);
  expect(isPlain('-'.repeat(80))).toBe(false);
  expect(isPlain(`A title\n${'- '.repeat(40)}\ntext`)).toBe(false);
});
