import * as z from 'zod';
import { widgetTunables } from '../widget-tunables.ts';

const caps = widgetTunables.widgets;

export const FIELD_TYPES = [
  'text',
  'textarea',
  'number',
  'select',
  'multiselect',
  'checkbox',
  'date',
] as const;

const label = z.string().trim().min(1).max(caps.maxLabelChars);
const isoDate = z.iso.date('is a date such as 2026-12-31');
const length = z.number().int().min(0).max(caps.maxValueChars);

const common = {
  name: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/, 'must be a name of letters, digits and _')
    .refine((name) => !(name in {}), 'is a name that is taken'),
  label,
  help: label.optional(),
  required: z.boolean().default(false),
};
const options = z
  .array(z.strictObject({ value: label, label: label.optional() }))
  .min(1)
  .max(caps.maxOptions);
const words = {
  ...common,
  placeholder: label.optional(),
  minLength: length.optional(),
  maxLength: length.optional(),
  value: z.string().max(caps.maxValueChars).optional().describe('What stands there at first.'),
};

export const formFieldSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), ...words }),
  z.strictObject({ type: z.literal('textarea'), ...words }),
  z.strictObject({
    type: z.literal('number'),
    ...common,
    min: z.number().optional(),
    max: z.number().optional(),
    value: z.number().optional(),
  }),
  z.strictObject({ type: z.literal('select'), ...common, options, value: label.optional() }),
  z.strictObject({
    type: z.literal('multiselect'),
    ...common,
    options,
    value: z.array(label).max(caps.maxOptions).optional(),
  }),
  z.strictObject({ type: z.literal('checkbox'), ...common, value: z.boolean().optional() }),
  z.strictObject({
    type: z.literal('date'),
    ...common,
    min: isoDate.optional(),
    max: isoDate.optional(),
    value: isoDate.optional(),
  }),
]);
export type FormField = z.infer<typeof formFieldSchema>;

/** What a field holds when it is sent; null where nothing was filled in. */
export const formValueSchema = z.union([
  z.string().max(caps.maxValueChars),
  z.number(),
  z.boolean(),
  z.array(z.string().max(caps.maxLabelChars)).max(caps.maxOptions),
  z.null(),
]);
export type FormValue = z.infer<typeof formValueSchema>;
export type FormValues = Record<string, FormValue>;

/** What the user sent, and when (ISO 8601 UTC). */
export const submittedValuesSchema = z.strictObject({
  at: z.iso.datetime(),
  values: z.record(z.string(), formValueSchema),
});
