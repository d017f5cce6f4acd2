import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFormValues } from './check-form-values.ts';
import { type FormField, formFieldSchema } from './field-schema.ts';

const field = (given: object): FormField => formFieldSchema.parse({ label: 'Label', ...given });
const options = [{ value: 'a' }, { value: 'b', label: 'B' }];

describe('the values of a form', () => {
  it.each([
    [{ type: 'text', minLength: 3 }, 'abc', 'ab', { code: 'too_short', limit: 3 }],
    [{ type: 'textarea', maxLength: 3 }, 'abc', 'abcd', { code: 'too_long', limit: 3 }],
    [{ type: 'text' }, 'abc', 5, { code: 'wrong_type' }],
    [{ type: 'number', min: 1 }, 1, 0.5, { code: 'too_small', limit: 1 }],
    [{ type: 'number', max: 9 }, 9, 10, { code: 'too_large', limit: 9 }],
    [{ type: 'number' }, 9, '9', { code: 'wrong_type' }],
    [{ type: 'number' }, 9, Number.NaN, { code: 'wrong_type' }],
    [{ type: 'select', options }, 'a', 'c', { code: 'wrong_type' }],
    [{ type: 'multiselect', options }, ['a', 'b'], ['a', 'c'], { code: 'wrong_type' }],
    [{ type: 'checkbox' }, true, 'yes', { code: 'wrong_type' }],
    [{ type: 'date' }, '2026-02-28', '2026-02-30', { code: 'wrong_type' }],
    [{ type: 'date', min: '2026-03-01' }, '2026-03-01', '2026-02-28', { code: 'too_early' }],
    [{ type: 'date', max: '2026-03-01' }, '2026-03-01', '2026-03-02', { code: 'too_late' }],
  ])('of %j: %j is right, %j is not', (given, right, wrong, problem) => {
    const fields = [field({ name: 'it', ...given })];
    expect(checkFormValues(fields, { it: right })).toEqual({ ok: true, values: { it: right } });
    const judged = checkFormValues(fields, { it: wrong });
    expect(judged).toMatchObject({ ok: false, problems: { it: problem } });
  });

  it.each(['text', 'number', 'date'])('may be missing in a %s, unless it is required', (type) => {
    const empty = { it: '' };
    const optional = checkFormValues([field({ name: 'it', type })], empty);
    expect(optional).toEqual({ ok: true, values: { it: null } });
    const required = checkFormValues([field({ name: 'it', type, required: true })], empty);
    expect(required).toEqual({ ok: false, problems: { it: { code: 'required' } } });
  });

  it('hold nothing that no field asked for, whatever is sent', () => {
    const fields = [field({ name: 'topic', type: 'text' }), field({ name: 'when', type: 'date' })];
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (given) => {
        const checked = checkFormValues(fields, given);
        const names = Object.keys(checked.ok ? checked.values : checked.problems);
        expect(['topic', 'when']).toEqual(expect.arrayContaining(names));
      }),
    );
  });

  it.each(['__proto__', 'constructor', 'toString', '1st', ''])(
    'a field is not called %j',
    (name) => {
      expect(formFieldSchema.safeParse({ type: 'text', name, label: 'L' }).success).toBe(false);
    },
  );
});
