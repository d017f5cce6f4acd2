import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FormField, formFieldSchema } from '@/lib/widgets/schema';
import { initialValues, readNumber, readValues, writeNumber } from './form-values.ts';

const field = (given: object): FormField => formFieldSchema.parse({ label: 'L', ...given });

describe('readNumber', () => {
  it.each([
    ['1.5', 'en', 1.5],
    ['-3', 'en', -3],
    [' 7 ', 'de', 7],
    ['1,5', 'de', 1.5],
    ['1.5', 'de', 1.5],
    ['0.125', 'de', 0.125],
  ])('%j in %s is %d', (text, locale, number) => expect(readNumber(text, locale)).toBe(number));

  it.each([
    ['1,234', 'en'],
    ['1.234', 'de'],
    ['1.234,5', 'de'],
    ['1,2,3', 'de'],
    ['12 apples', 'en'],
    ['1e5', 'en'],
    ['', 'en'],
    ['.', 'en'],
  ])('%j in %s is no number that everybody would read alike', (text, locale) =>
    expect(readNumber(text, locale)).toBe(text),
  );

  it('reads what is written, in any language of the app', () => {
    const decimal = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(1, 10, 100))
      .map(([digits, by]) => digits / by);
    fc.assert(
      fc.property(decimal, fc.constantFrom('en', 'de'), (value, locale) => {
        expect(readNumber(writeNumber(value, locale), locale)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

it('begins with what the agent filled in, and reads it back as the same', () => {
  const options = [{ value: 'a' }, { value: 'b' }];
  const fields = [
    field({ type: 'text', name: 'name', value: 'Ada' }),
    field({ type: 'number', name: 'count', value: 2.5 }),
    field({ type: 'select', name: 'one', options, value: 'b' }),
    field({ type: 'multiselect', name: 'many', options, value: ['a'] }),
    field({ type: 'checkbox', name: 'tick', value: true }),
    field({ type: 'date', name: 'day', value: '2026-02-03' }),
  ];
  const raw = initialValues(fields, 'de');
  expect(raw.field_count).toBe('2,5');
  expect(readValues(fields, raw, 'de')).toEqual({
    name: 'Ada',
    count: 2.5,
    one: 'b',
    many: ['a'],
    tick: true,
    day: '2026-02-03',
  });
});

it('takes a lone ticked box for a list, and blanks for nothing', () => {
  const many = field({ type: 'multiselect', name: 'many', options: [{ value: 'a' }] });
  const text = field({ type: 'text', name: 'text' });
  expect(readValues([many, text], { field_many: 'a', field_text: '  ' }, 'en')).toEqual({
    many: ['a'],
    text: '',
  });
  expect(readValues([many], { field_many: false }, 'en')).toEqual({ many: [] });
});
