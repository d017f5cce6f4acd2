import { RE2JS } from 're2js';
import { expect, it, vi } from 'vitest';
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
