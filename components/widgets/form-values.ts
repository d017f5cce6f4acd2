import type { FormField } from '@/lib/widgets/schema';

/** What stands in the controls of a form: text, ticks, or the values that are ticked. */
export type RawValues = Record<string, string | boolean | string[]>;

/** react-hook-form keeps names such as `root` for itself; no field may take one of them. */
export const controlName = (name: string): string => `field_${name}`;

/** What the controls show at first. */
export function initialValues(fields: readonly FormField[], locale: string): RawValues {
  return Object.fromEntries(
    fields.map((field) => [controlName(field.name), initialValue(field, locale)]),
  );
}

function initialValue(field: FormField, locale: string): RawValues[string] {
  switch (field.type) {
    case 'checkbox':
      return field.value ?? false;
    case 'multiselect':
      return field.value ?? [];
    case 'number':
      return field.value === undefined ? '' : writeNumber(field.value, locale);
    default:
      return field.value ?? '';
  }
}

/** The values that controls stand for, to be checked: numbers as numbers, choices as lists. */
export function readValues(
  fields: readonly FormField[],
  raw: Readonly<Partial<RawValues>>,
  locale: string,
): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field) => [field.name, readValue(field, raw[controlName(field.name)], locale)]),
  );
}

function readValue(field: FormField, raw: RawValues[string] | undefined, locale: string): unknown {
  switch (field.type) {
    case 'multiselect':
      // A lone checkbox gives its value or false in place of a list.
      return typeof raw === 'string' ? [raw] : raw || [];
    case 'number':
      return typeof raw === 'string' ? readNumber(raw, locale) : raw;
    case 'text':
    case 'textarea':
      return typeof raw === 'string' && raw.trim() === '' ? '' : raw;
    default:
      return raw;
  }
}

/**
 * The number that was typed, with the decimal sign of the language. What could also be meant as
 * thousands (1.234 in German, 1,234 in English) is given back as text: nobody may guess there.
 */
export function readNumber(text: string, locale: string): number | string {
  const typed = text.trim();
  const comma = decimalSign(locale) === ',';
  if (comma && THOUSANDS.test(typed)) return text;
  const plain = comma ? typed.replace(',', '.') : typed;
  return NUMBER.test(plain) ? Number(plain) : text;
}

const THOUSANDS = /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+$/;
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/** A number as it is typed in a language, without separators of thousands. */
export function writeNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 20 }).format(
    value,
  );
}

function decimalSign(locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}
