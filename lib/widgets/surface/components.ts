import * as z from 'zod';
import { widgetTunables } from '../../widget-tunables.ts';
import {
  actionSchema,
  bindingSchema,
  checkRules,
  childList,
  componentId,
  dynamicBoolean,
  dynamicNumber,
  dynamicString,
  dynamicStringList,
} from './dynamic-values.ts';
import { ICON_NAMES } from './icon-names.ts';

const caps = widgetTunables.surfaces;

const ALIGN = ['start', 'center', 'end', 'stretch'] as const;
const JUSTIFY = [...ALIGN, 'spaceAround', 'spaceBetween', 'spaceEvenly'] as const;
const TEXT_VARIANTS = ['h1', 'h2', 'h3', 'h4', 'h5', 'caption', 'body'] as const;
const IMAGE_SIZES = [
  ...(['icon', 'avatar', 'smallFeature', 'mediumFeature', 'largeFeature', 'header'] as const),
] as const;
const svgPath = z
  .string()
  .max(caps.svgPathChars)
  .regex(/^[MmZzLlHhVvCcSsQqTtAaEe\d\s,.+-]*$/, 'must consist of SVG path commands and numbers');

const accessibility = z.strictObject({
  label: dynamicString.optional(),
  description: dynamicString.optional(),
});

const choices = z
  .array(z.strictObject({ label: dynamicString, value: z.string() }))
  .max(caps.options)
  .refine(
    (options) => new Set(options.map(({ value }) => value)).size === options.length,
    'must have values that differ',
  );

const component = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.strictObject({
    id: componentId,
    component: z.literal(name),
    weight: z.number().min(0).max(1_000).optional(),
    accessibility: accessibility.optional(),
    ...shape,
  });

const layout = {
  children: childList,
  justify: z.enum(JUSTIFY).optional(),
  align: z.enum(ALIGN).optional(),
};
const field = { checks: checkRules.optional() };

/** The components of the basic catalog (v0.9) and the properties that each may have. */
export const COMPONENTS = {
  Text: component('Text', { text: dynamicString, variant: z.enum(TEXT_VARIANTS).optional() }),
  Image: component('Image', {
    url: dynamicString,
    description: dynamicString.optional(),
    fit: z.enum(['contain', 'cover', 'fill', 'none', 'scaleDown']).optional(),
    variant: z.enum(IMAGE_SIZES).optional(),
  }),
  Icon: component('Icon', {
    name: z.union([z.enum(ICON_NAMES), z.strictObject({ svgPath }), bindingSchema], {
      error: `must be {"svgPath": "M…"}, {"path": "/…"} or one of ${ICON_NAMES.join(', ')}`,
    }),
  }),
  Video: component('Video', { url: dynamicString }),
  AudioPlayer: component('AudioPlayer', {
    url: dynamicString,
    description: dynamicString.optional(),
  }),
  Row: component('Row', layout),
  Column: component('Column', layout),
  List: component('List', {
    children: childList,
    direction: z.enum(['vertical', 'horizontal']).optional(),
    align: z.enum(ALIGN).optional(),
    listStyle: z.enum(['ordered', 'unordered', 'none']).optional(),
  }),
  Card: component('Card', { child: componentId }),
  Tabs: component('Tabs', {
    tabs: z
      .array(z.strictObject({ title: dynamicString, child: componentId }))
      .min(1)
      .max(caps.tabs),
  }),
  Modal: component('Modal', { trigger: componentId, content: componentId }),
  Divider: component('Divider', { axis: z.enum(['horizontal', 'vertical']).optional() }),
  Button: component('Button', {
    child: componentId,
    variant: z.enum(['default', 'primary', 'borderless']).optional(),
    action: actionSchema,
    ...field,
  }),
  TextField: component('TextField', {
    label: dynamicString,
    value: dynamicString.optional(),
    variant: z.enum(['longText', 'number', 'shortText', 'obscured']).optional(),
    validationRegexp: z.string().optional(),
    ...field,
  }),
  CheckBox: component('CheckBox', { label: dynamicString, value: dynamicBoolean, ...field }),
  ChoicePicker: component('ChoicePicker', {
    label: dynamicString.optional(),
    variant: z.enum(['multipleSelection', 'mutuallyExclusive']).optional(),
    options: choices,
    value: dynamicStringList,
    displayStyle: z.enum(['checkbox', 'chips']).optional(),
    filterable: z.boolean().optional(),
    ...field,
  }),
  Slider: component('Slider', {
    label: dynamicString.optional(),
    min: z.number().optional(),
    max: z.number(),
    step: z.number().positive().optional(),
    value: dynamicNumber,
    ...field,
  }),
  DateTimeInput: component('DateTimeInput', {
    value: dynamicString,
    enableDate: z.boolean().optional(),
    enableTime: z.boolean().optional(),
    min: dynamicString.optional(),
    max: dynamicString.optional(),
    label: dynamicString.optional(),
    ...field,
  }),
} as const;

export type ComponentName = keyof typeof COMPONENTS;
export type ComponentOf<Name extends ComponentName> = z.infer<(typeof COMPONENTS)[Name]>;
export type SurfaceComponent = { [Name in ComponentName]: ComponentOf<Name> }[ComponentName];

export const isComponentName = (name: unknown): name is ComponentName =>
  typeof name === 'string' && Object.hasOwn(COMPONENTS, name);
