import * as z from 'zod';
import { widgetTunables } from '../../widget-tunables.ts';
import { dynamicBoolean, dynamicNumber, dynamicString } from './dynamic-values.ts';

const { checks, dateFormatChars } = widgetTunables.surfaces;
const anything = z.unknown().refine((value) => value !== undefined, 'is missing');
const text = dynamicString;
const range = { min: dynamicNumber.optional(), max: dynamicNumber.optional() };
const hasBound = ({ min, max }: { min?: unknown; max?: unknown }) =>
  min !== undefined || max !== undefined;
const NEEDS_BOUND = 'needs "min" or "max"';
const conditions = z.array(dynamicBoolean).min(2).max(checks);
const number = {
  value: anything,
  decimals: dynamicNumber.optional(),
  grouping: dynamicBoolean.optional(),
};

/** The functions of the basic catalog (v0.9) and what each is called with. */
export const FUNCTION_ARGUMENTS = {
  required: z.strictObject({ value: anything }),
  regex: z.strictObject({ value: anything, pattern: z.string() }),
  length: z.strictObject({ value: anything, ...range }).refine(hasBound, NEEDS_BOUND),
  numeric: z.strictObject({ value: anything, ...range }).refine(hasBound, NEEDS_BOUND),
  email: z.strictObject({ value: anything }),
  formatString: z.strictObject({ value: text }),
  formatNumber: z.strictObject(number),
  formatCurrency: z.strictObject({ ...number, currency: text }),
  formatDate: z.strictObject({
    value: anything,
    format: text.refine(
      (format) => typeof format !== 'string' || format.length <= dateFormatChars,
      `has at most ${dateFormatChars} characters`,
    ),
  }),
  pluralize: z.strictObject({
    value: anything,
    zero: text.optional(),
    one: text.optional(),
    two: text.optional(),
    few: text.optional(),
    many: text.optional(),
    other: text,
  }),
  openUrl: z.strictObject({ url: text }),
  and: z.strictObject({ values: conditions }),
  or: z.strictObject({ values: conditions }),
  not: z.strictObject({ value: anything }),
} as const;

export type FunctionName = keyof typeof FUNCTION_ARGUMENTS;

export const isFunctionName = (name: unknown): name is FunctionName =>
  typeof name === 'string' && Object.hasOwn(FUNCTION_ARGUMENTS, name);
