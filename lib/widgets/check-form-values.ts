import * as z from 'zod';
import type { FormField, FormValue, FormValues } from './field-schema.ts';

/** What is wrong with the value of a field; the form says it in the language of its reader. */
export type FieldProblem =
  | { code: 'required' }
  | { code: 'wrong_type' }
  | { code: 'too_short' | 'too_long' | 'too_small' | 'too_large'; limit: number }
  | { code: 'too_early' | 'too_late'; limit: string };

export type CheckedForm =
  | { ok: true; values: FormValues }
  | { ok: false; problems: Record<string, FieldProblem> };

type Of<Type extends FormField['type']> = Extract<FormField, { type: Type }>;
type Checked = FormValue | FieldProblem;

const wrong: FieldProblem = { code: 'wrong_type' };
const isProblem = (checked: Checked): checked is FieldProblem =>
  typeof checked === 'object' && checked !== null && !Array.isArray(checked);
const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0);

function checkWords({ minLength, maxLength }: Of<'text' | 'textarea'>, value: unknown): Checked {
  if (typeof value !== 'string') return wrong;
  if (minLength !== undefined && value.length < minLength) {
    return { code: 'too_short', limit: minLength };
  }
  if (maxLength !== undefined && value.length > maxLength) {
    return { code: 'too_long', limit: maxLength };
  }
  return value;
}

function checkNumber({ min, max }: Of<'number'>, value: unknown): Checked {
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrong;
  if (min !== undefined && value < min) return { code: 'too_small', limit: min };
  if (max !== undefined && value > max) return { code: 'too_large', limit: max };
  return value;
}

function checkDate({ min, max }: Of<'date'>, value: unknown): Checked {
  const date = z.iso.date().safeParse(value).data;
  if (date === undefined) return wrong;
  if (min !== undefined && date < min) return { code: 'too_early', limit: min };
  if (max !== undefined && date > max) return { code: 'too_late', limit: max };
  return date;
}

function checkChoice({ options }: Of<'select'>, value: unknown): Checked {
  return typeof value === 'string' && options.some((one) => one.value === value) ? value : wrong;
}

function checkChoices({ options }: Of<'multiselect'>, value: unknown): Checked {
  const chosen = z.array(z.string()).safeParse(value).data;
  const known = new Set(options.map((one) => one.value));
  return chosen?.every((one) => known.has(one)) ? [...new Set(chosen)] : wrong;
}

function checkField(field: FormField, value: unknown): Checked {
  if (isEmpty(value)) {
    if (field.required) return { code: 'required' };
    return field.type === 'checkbox' ? false : null;
  }
  switch (field.type) {
    case 'text':
    case 'textarea':
      return checkWords(field, value);
    case 'number':
      return checkNumber(field, value);
    case 'date':
      return checkDate(field, value);
    case 'select':
      return checkChoice(field, value);
    case 'multiselect':
      return checkChoices(field, value);
    case 'checkbox':
      return value === true ? true : wrong;
  }
}

/**
 * What a filled-in form holds, judged by its fields; the browser asks before it sends, the server
 * before it believes. Values of fields that the form does not have are left out.
 */
export function checkFormValues(
  fields: readonly FormField[],
  given: Readonly<Record<string, unknown>>,
): CheckedForm {
  const checked = fields.map((field) => {
    const value = Object.hasOwn(given, field.name) ? given[field.name] : undefined;
    return [field.name, checkField(field, value)] as const;
  });
  const problems = checked.filter((one): one is [string, FieldProblem] => isProblem(one[1]));
  if (problems.length > 0) return { ok: false, problems: Object.fromEntries(problems) };
  return { ok: true, values: Object.fromEntries(checked) as FormValues };
}
