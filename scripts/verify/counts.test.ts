import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { closingLine, playwrightCounts, reported, single, sum, vitestCounts } from './counts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'counts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: object): string {
  const file = join(folder, `${crypto.randomUUID()}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
}
const vitest = (numPassedTests: number, numFailedTests: number) =>
  report({ numPassedTests, numFailedTests, numPendingTests: 1, numTodoTests: 0 });

it('adds up parts of every kind and closes with one line', () => {
  const stories = report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 } });
  const all = [
    single(true),
    single(false),
    reported(vitest(10, 0), 0, vitestCounts),
    reported(stories, 1, playwrightCounts),
  ];
  expect(sum(all)).toEqual({ passed: 16, failed: 3, skipped: 1 });
  expect(closingLine(sum(all))).toBe('16 passed, 3 failed, 1 skipped');
  expect(closingLine(single(true))).toBe('1 passed, 0 failed');
});

it.each([
  ['it left no report', join(folder, 'none.json'), 0],
  ['no test ran', vitest(0, 0), 0],
  ['it failed outside of a test', vitest(3, 0), 1],
])('a runner counts as failed when %s', (_, file, exitCode) => {
  expect(reported(file, exitCode, vitestCounts).failed).toBe(1);
});
