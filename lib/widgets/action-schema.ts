import * as z from 'zod';
import { widgetTunables } from '../widget-tunables.ts';

const caps = widgetTunables.widgets;

/** A name that the agent gives to what a button or form does. */
export const actionNameSchema = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_.-]{0,63}$/, 'must be a name of letters, digits and _ . -');

const scalar = z.union([
  z.string().max(caps.maxValueChars),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string().max(caps.maxLabelChars)).max(caps.maxOptions),
]);

/** What a press brings along, by name. */
export const actionValuesSchema = z
  .record(z.string().min(1).max(64), scalar)
  .refine((values) => Object.keys(values).length <= caps.maxValues, {
    message: `At most ${caps.maxValues} values.`,
  });
export type ActionValues = z.infer<typeof actionValuesSchema>;

/** What a user did on a widget or an A2UI surface. */
export const widgetActionSchema = z.strictObject({
  /** The widget's id, or that of the surface. */
  widget: z.string().min(1).max(128),
  action: z.string().min(1).max(128),
  /** What it is called where the user sees it. */
  title: z.string().max(caps.maxLabelChars).default(''),
  values: actionValuesSchema.default({}),
});
export type WidgetAction = z.infer<typeof widgetActionSchema>;
