import * as z from 'zod';
import { widgetTunables } from '../widget-tunables.ts';
import { actionNameSchema, actionValuesSchema } from './action-schema.ts';
import { formFieldSchema, submittedValuesSchema } from './field-schema.ts';
import { judgeMediaAddress } from './surface/judge-address.ts';
import { widgetIdSchema } from './widget-id.ts';

export {
  type ActionValues,
  actionNameSchema,
  actionValuesSchema,
  type WidgetAction,
  widgetActionSchema,
} from './action-schema.ts';
export {
  FIELD_TYPES,
  type FormField,
  type FormValue,
  type FormValues,
  formFieldSchema,
} from './field-schema.ts';
export { judgeMediaAddress } from './surface/judge-address.ts';
export { widgetIdSchema } from './widget-id.ts';

const caps = widgetTunables.widgets;

/** Where the widgets of a thread stand in its shared state: a list, oldest first (15-widgets D1). */
export const WIDGETS_STATE = 'a2ui_widgets';
/** Custom event: a widget was added, changed or removed. */
export const WIDGET_UPDATE = 'a2ui_widget_update';

export const WIDGET_TYPES = ['card', 'table', 'form', 'chart', 'image', 'list'] as const;
export type WidgetType = (typeof WIDGET_TYPES)[number];
export const CHART_KINDS = ['bar', 'line', 'pie'] as const;

const label = z.string().trim().min(1).max(caps.maxLabelChars);
const DATA = /^\s*data:/i;
const markdown = z.string().max(caps.maxTextChars);

export const cellSchema = z.union([
  z.string().max(caps.maxCellChars),
  z.number(),
  z.boolean(),
  z.null(),
]);
export type Cell = z.infer<typeof cellSchema>;

export const cardSchema = z.strictObject({
  type: z.literal('card'),
  title: label,
  content: markdown.default('').describe('Markdown.'),
  actions: z
    .array(
      z.strictObject({ label, action: actionNameSchema, values: actionValuesSchema.optional() }),
    )
    .max(caps.maxActions)
    .default([])
    .describe('Buttons; a press comes back as a message of the user.'),
});

export const tableSchema = z
  .strictObject({
    type: z.literal('table'),
    caption: label.optional(),
    headers: z.array(label).min(1).max(caps.maxColumns),
    rows: z.array(z.array(cellSchema).max(caps.maxColumns)).max(caps.maxRows),
    sort: z
      .strictObject({
        column: z.number().int().min(0),
        direction: z.enum(['ascending', 'descending']).default('ascending'),
      })
      .optional()
      .describe('How it is sorted at first; the user may sort it otherwise.'),
  })
  .superRefine(({ headers, rows, sort }, context) => {
    const width = headers.length;
    const odd = rows.findIndex((row) => row.length !== width);
    if (odd >= 0) {
      const message = `Row ${odd} has ${rows[odd]?.length} cells, but there are ${width} headers.`;
      context.addIssue({ code: 'custom', path: ['rows', odd], message });
    }
    if (sort && sort.column >= width) {
      const message = `There are ${width} columns; the first is 0.`;
      context.addIssue({ code: 'custom', path: ['sort', 'column'], message });
    }
  });

export const chartSchema = z
  .strictObject({
    type: z.literal('chart'),
    kind: z.enum(CHART_KINDS),
    title: label,
    labels: z.array(z.string().max(caps.maxLabelChars)).min(1).max(caps.maxPoints),
    series: z
      .array(z.strictObject({ name: label, values: z.array(z.number().nullable()) }))
      .min(1)
      .max(caps.maxSeries),
    axes: z.strictObject({ x: label.optional(), y: label.optional() }).optional(),
  })
  .superRefine(({ kind, labels, series }, context) => {
    series.forEach(({ values }, index) => {
      if (values.length === labels.length) return;
      const message = `There are ${values.length} values for ${labels.length} labels.`;
      context.addIssue({ code: 'custom', path: ['series', index, 'values'], message });
    });
    if (series.length * labels.length > caps.maxPoints) {
      const message = `At most ${caps.maxPoints} points; group or leave out some.`;
      context.addIssue({ code: 'custom', path: ['labels'], message });
    }
    if (kind === 'pie' && series.some(({ values }) => values.some((value) => (value ?? 0) < 0))) {
      context.addIssue({
        code: 'custom',
        path: ['series'],
        message: 'A pie has no values below 0.',
      });
    }
  });

export const formSchema = z
  .strictObject({
    type: z.literal('form'),
    title: label,
    description: markdown.optional(),
    fields: z.array(formFieldSchema).min(1).max(caps.maxFields),
    submit: z
      .strictObject({ label, action: actionNameSchema })
      .describe('What the user sends comes back as a message of theirs, with the values.'),
    submitted: submittedValuesSchema.optional().describe('Set by the server alone.'),
  })
  .superRefine(({ fields }, context) => {
    const names = fields.map(({ name }) => name);
    const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
    if (twice < 0) return;
    const message = `Two fields are called “${names[twice]}”.`;
    context.addIssue({ code: 'custom', path: ['fields', twice, 'name'], message });
  });

export const imageSchema = z.strictObject({
  type: z.literal('image'),
  src: z
    .string()
    .max(caps.maxImageChars)
    .refine((src) => !DATA.test(src) || judgeMediaAddress(src), {
      error: `A data: picture is a png, jpeg, gif or webp of at most ${widgetTunables.surfaces.maxPixels} pixels.`,
    })
    .describe(
      'https address, or a path of this app. Other hosts are shown only when the user asks.',
    ),
  alt: label.describe('What is to be seen, for those who do not see it.'),
  caption: label.optional(),
});

const itemSchema = z.string().trim().min(1).max(caps.maxCellChars);
export const listSchema = z.strictObject({
  type: z.literal('list'),
  title: label.optional(),
  ordered: z.boolean().default(false),
  items: z.array(itemSchema).min(1).max(caps.maxItems).describe('Each a line of Markdown.'),
});

/** The six simple widgets. A property that is not among those of its type is refused. */
export const widgetSchema = z.discriminatedUnion('type', [
  cardSchema,
  tableSchema,
  formSchema,
  chartSchema,
  imageSchema,
  listSchema,
]);
export type Widget = z.infer<typeof widgetSchema>;
export type WidgetOf<Type extends WidgetType> = Extract<Widget, { type: Type }>;

/** A widget as the shared state holds it. */
export type PlacedWidget = Widget & { id: string };

export const placedWidgetSchema = z
  .looseObject({ id: widgetIdSchema })
  .transform(({ id, ...rest }, context): PlacedWidget => {
    const widget = widgetSchema.safeParse(rest);
    if (widget.success) return { id, ...widget.data };
    for (const { path, message } of widget.error.issues) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
    return z.NEVER;
  });

/** Result of `draw_widget` and `update_widget`, as it stands in the transcript. */
export const drawnSchema = z.object({ id: widgetIdSchema, type: z.enum(WIDGET_TYPES) });

/** One operation of RFC 6902 on a widget. */
export const operationSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.enum(['add', 'replace', 'test']), path: z.string(), value: z.unknown() }),
  z.strictObject({ op: z.literal('remove'), path: z.string() }),
  z.strictObject({ op: z.enum(['move', 'copy']), from: z.string(), path: z.string() }),
]);
export type WidgetOperation = z.infer<typeof operationSchema>;
