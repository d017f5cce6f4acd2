// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of A2UI look like templates
import { beforeAll, describe, expect, it } from 'vitest';
import { type Evaluation, evaluate } from './evaluate.ts';
import { type CompilePattern, loadPatterns } from './patterns.ts';

let compile: CompilePattern;
beforeAll(async () => {
  compile = await loadPatterns();
});

const data = {
  user: { name: 'Ada', tags: ['a', 'b'] },
  count: 3,
  empty: '',
  template: '${/user/name}',
  list: [{ n: 1 }, { n: 2 }],
};
const run = (call: string, args: Record<string, unknown>, more: Partial<Evaluation> = {}) =>
  evaluate({ call, args }, { data, scope: '/', locale: 'en-US', compile, ...more });
const at = (path: string) => ({ path });

describe('functions that check', () => {
  it.each([
    ['required', { value: 'x' }, true],
    ['required', { value: at('/empty') }, false],
    ['required', { value: at('/missing') }, false],
    ['required', { value: [] }, false],
    ['required', { value: 0 }, true],
    ['regex', { value: 'AB-12', pattern: '^[A-Z]+-\\d+$' }, true],
    ['regex', { value: 'ab', pattern: '^[A-Z]+$' }, false],
    ['regex', { value: `${'a'.repeat(1_000)}!`, pattern: '^(a+)+$' }, false],
    ['regex', { value: 'a'.repeat(5_000), pattern: 'a' }, false],
    ['length', { value: 'abc', min: 3, max: 3 }, true],
    ['length', { value: at('/user/tags'), max: 1 }, false],
    ['numeric', { value: '18', min: 18 }, true],
    ['numeric', { value: 'many', min: 0 }, false],
    ['numeric', { value: '', min: 0 }, false],
    ['email', { value: 'ada@example.org' }, true],
    ['email', { value: 'ada@' }, false],
    ['not', { value: at('/empty') }, true],
    ['and', { values: [at('/count'), { call: 'required', args: { value: at('/empty') } }] }, false],
    ['and', { values: [at('/count'), true] }, true],
    ['or', { values: [false, { call: 'required', args: { value: at('/count') } }] }, true],
    ['or', { values: [false, at('/empty')] }, false],
  ])('%s of %j is %s', (call, args, expected) => expect(run(call, args)).toBe(expected));
});

describe('functions that format', () => {
  it.each([
    ['formatNumber', { value: 1234.5 }, '1,234.5'],
    ['formatNumber', { value: 1234.5, decimals: 0, grouping: false }, '1235'],
    ['formatNumber', { value: 'nothing' }, ''],
    ['formatNumber', { value: 1, decimals: 9_999 }, '1.00000000000000000000'],
    ['formatCurrency', { value: 5, currency: 'EUR' }, '€5.00'],
    ['formatCurrency', { value: 5, currency: 'shells' }, '5.00 shells'],
    ['formatDate', { value: '2026-03-04', format: 'EEEE, d MMMM yyyy' }, 'Wednesday, 4 March 2026'],
    [
      'formatDate',
      { value: '2026-03-04T15:06:07', format: "h:mm a, 'o''clock' yy" },
      "3:06 PM, o'clock 26",
    ],
    ['formatDate', { value: '09:30', format: 'HH:mm' }, '09:30'],
    ['formatDate', { value: 'never', format: 'yyyy' }, ''],
    ['pluralize', { value: 1, one: 'file', other: 'files' }, 'file'],
    ['pluralize', { value: 0, zero: 'none', other: 'files' }, 'none'],
    ['pluralize', { value: at('/count'), one: 'file', other: 'files' }, 'files'],
    ['formatString', { value: 'Hi ${/user/name}, ${/count}' }, 'Hi Ada, 3'],
    ['formatString', { value: '${formatNumber(value: ${/count}, decimals: 1)}' }, '3.0'],
    ['formatString', { value: '${/user/tags}' }, '["a","b"]'],
    ['formatString', { value: at('/template') }, '${/user/name}'],
  ])('%s of %j is %s', (call, args, expected) => expect(run(call, args)).toBe(expected));

  it('speak the language of the reader', () => {
    const german = { locale: 'de-DE' };
    expect(run('formatNumber', { value: 1234.5 }, german)).toBe('1.234,5');
    expect(run('formatDate', { value: '2026-03-04', format: 'd. MMMM' }, german)).toBe('4. März');
  });

  it('write no more than can be shown', () => {
    const long = run(
      'formatString',
      { value: '${/big}'.repeat(90) },
      { data: { big: 'x'.repeat(9_000) } },
    );
    expect(String(long).length).toBeLessThan(5_000);
  });
});

describe('values', () => {
  it('are found from the entry that a template draws', () => {
    const context = { data, scope: '/list/1', locale: 'en', compile };
    expect(evaluate(at('n'), context)).toBe(2);
    expect(evaluate(at('/count'), context)).toBe(3);
    expect(evaluate({ call: 'formatString', args: { value: 'n=${n}' } }, context)).toBe('n=2');
  });

  it('open no window', () =>
    expect(run('openUrl', { url: 'https://example.org' })).toBeUndefined());
});
