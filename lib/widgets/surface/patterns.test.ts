import { RE2JS } from 're2js';
import { expect, it, vi } from 'vitest';
import { estimatePattern } from './estimate-pattern.ts';
import { loadPatterns } from './patterns.ts';

it('a pattern looks at the same text once', async () => {
  const compile = await loadPatterns();
  const fits = compile('^[a-z]+$');
  if (typeof fits !== 'function') throw new Error(fits.problem);
  const looked = vi.spyOn(RE2JS.prototype, 'matcher');
  const answers = ['ada', 'Ada', 'ada', 'Ada', 'ada'].map(fits);
  expect(answers).toEqual([true, false, true, false, true]);
  expect(looked).toHaveBeenCalledTimes(2);
  looked.mockRestore();
});

it.each([
  ['abc', 3],
  ['a{3}', 3],
  ['(?:ab){3}c', 13],
  ['((a{10}){10,}b){2,10}', 1_010],
  ['\\({5}', 5],
  ['a{1,64}@b{1,63}', 128],
])('%s is about %i long', (pattern, length) => expect(estimatePattern(pattern)).toBe(length));

it('what repeats too much is not even compiled', async () => {
  const compile = await loadPatterns();
  const compiled = vi.spyOn(RE2JS, 'compile');
  expect(compile(`(?:${'ab'.repeat(100)}){1000}`)).toMatchObject({
    problem: expect.stringContaining('repeats too much'),
  });
  expect(compiled).not.toHaveBeenCalled();
  compiled.mockRestore();
});
