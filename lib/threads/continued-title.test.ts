import { expect, it } from 'vitest';
import { continuedTitle } from './continued-title.ts';

it.each([
  ['Plan', 'Plan (2)'],
  ['Plan (2)', 'Plan (3)'],
  ['Plan (9)', 'Plan (10)'],
  ['Report (draft)', 'Report (draft) (2)'],
  ['', ''],
])('the conversation after %j is called %j', (title, continued) => {
  expect(continuedTitle(title)).toBe(continued);
});
