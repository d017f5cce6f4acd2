import * as z from 'zod';
import { widgetTunables } from '../../widget-tunables.ts';

const { pathChars, idChars, children, checks } = widgetTunables.surfaces;

export const componentId = z.string().min(1).max(idChars);

/** A place in the data of the surface. */
export const bindingSchema = z.strictObject({ path: z.string().max(pathChars) });

const RETURN_TYPES = ['string', 'number', 'boolean', 'array', 'object', 'any', 'void'] as const;

/** What a function is called with is checked by `check-values.ts`, level by level. */
export const callSchema = z.strictObject({
  call: z.string().max(idChars),
  args: z.record(z.string(), z.unknown()).optional(),
  returnType: z.enum(RETURN_TYPES).optional(),
});

const OR_DYNAMIC = '{"path": "/…"} or {"call": "…", "args": {…}}';
const dynamic = <T extends z.ZodType>(literal: T, words: string) =>
  z.union([literal, bindingSchema, callSchema], { error: `must be ${words}, ${OR_DYNAMIC}` });

export const dynamicString = dynamic(z.string(), 'a text');
export const dynamicNumber = dynamic(z.number(), 'a number');
export const dynamicBoolean = dynamic(z.boolean(), 'true, false');
export const dynamicStringList = dynamic(z.array(z.string()).max(children), 'a list of texts');

const childIds = z.array(componentId).max(children);
const template = z.strictObject({ componentId, path: z.string().max(pathChars) });

/** Children by id, or one component repeated over a list in the data. */
export const childList = z.union([childIds, template], {
  error: `must be a list of at most ${children} component ids, or {"componentId": "…", "path": "/…"}`,
});

const event = z.strictObject({
  event: z.strictObject({
    name: z.string().min(1).max(idChars),
    context: z.record(z.string(), z.unknown()).optional(),
  }),
});

export const actionSchema = z.union([event, z.strictObject({ functionCall: callSchema })], {
  error: 'must be {"event": {"name": "…", "context": {…}}} or {"functionCall": {"call": …}}',
});

export const checkRules = z
  .array(z.strictObject({ condition: dynamicBoolean, message: z.string() }))
  .max(checks);

export type Binding = z.infer<typeof bindingSchema>;
export type FunctionCall = z.infer<typeof callSchema>;
export type ChildList = z.infer<typeof childList>;
export type Action = z.infer<typeof actionSchema>;
export type CheckRule = z.infer<typeof checkRules>[number];

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isBinding = (value: unknown): value is Binding =>
  isObject(value) && Object.hasOwn(value, 'path') && !Object.hasOwn(value, 'componentId');

export const isCall = (value: unknown): value is FunctionCall =>
  isObject(value) && Object.hasOwn(value, 'call');
