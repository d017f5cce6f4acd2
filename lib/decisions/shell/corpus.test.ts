import { describe, expect, it } from 'vitest';
import { ALLOW_CASES, DENY_CASES } from './corpus.ts';
import { deniesCommand, matchesCommandRule } from './index.ts';

const shown = (text: string) => JSON.stringify(text.slice(0, 60));

describe('allow rules', () => {
  it.each(ALLOW_CASES.map((row) => ({ row, title: `${row[3]}: ${shown(row[0])}` })))(
    '$title',
    ({ row: [command, pattern, expected] }) => {
      expect(matchesCommandRule(pattern, command)).toBe(expected);
    },
  );
});

describe('deny rules', () => {
  it.each(DENY_CASES.map((row) => ({ row, title: `${row[3]}: ${shown(row[0])}` })))(
    '$title',
    ({ row: [command, pattern, expected] }) => {
      expect(deniesCommand(pattern, command)).toBe(expected);
    },
  );
});

it('has enough cases on both sides, and none twice', () => {
  expect(ALLOW_CASES.length).toBeGreaterThanOrEqual(150);
  expect(DENY_CASES.length).toBeGreaterThanOrEqual(60);
  for (const cases of [ALLOW_CASES, DENY_CASES]) {
    const keys = cases.map(([command, pattern]) => `${pattern}\0${command}`);
    expect(new Set(keys).size).toBe(cases.length);
  }
});
