import * as z from 'zod';
import type { Measure } from '../metrics/metric-definitions.ts';

export type EventSource = 'browser' | 'server';

/**
 * One kind of event. The schema is an allow-list: what it does not name does not get through, and
 * nothing in it has room for what people wrote.
 */
export type EventDefinition<Properties = unknown> = {
  /** Who may say that it happened. */
  source: EventSource;
  description: string;
  properties: z.ZodType<Properties>;
  /** What it adds to the metrics. */
  measures: (properties: Properties) => Measure[];
  /** Whether it tells of something that went wrong. */
  failed?: (properties: Properties) => boolean;
};

type Told<Shape extends z.ZodRawShape> = z.infer<z.ZodObject<Shape>>;

/** Keeps the types of the properties; an event that adds to no metric need not say so. */
export function defineEvent<Source extends EventSource, Shape extends z.ZodRawShape>(definition: {
  source: Source;
  description: string;
  properties: Shape;
  measures?: (properties: Told<Shape>) => Measure[];
  failed?: (properties: Told<Shape>) => boolean;
}) {
  const { measures = () => [], properties, ...rest } = definition;
  return { ...rest, measures, properties: z.object(properties) };
}

/** An id that the app made. */
export const id = (description: string) =>
  z
    .string()
    .regex(/^[\w-]{1,100}$/)
    .describe(description);

/** A name from a program and not from a person: a tool, model or error code. */
export const name = (description: string) =>
  z
    .string()
    .regex(/^[\w.:/@+-]{1,100}$/)
    .describe(description);

/** A name that whoever runs the server chose, such as a model's: what a label cannot have is replaced. */
export const givenName = (description: string) =>
  z
    .string()
    .transform((text) => text.replace(/[^\w.:/@+-]+/g, '_').slice(0, 100))
    .describe(description);

/** The code of an error in a page, which could say anything: what does not look like one is OTHER. */
export const pageErrorCode = (description: string) =>
  z
    .string()
    .regex(/^[A-Z][A-Z\d_]{1,39}$/)
    .catch('OTHER')
    .describe(description);

export const oneOf = <const Values extends readonly [string, ...string[]]>(
  values: Values,
  description: string,
) => z.enum(values).describe(description);

export const amount = (description: string) =>
  z.number().min(0).max(Number.MAX_SAFE_INTEGER).describe(description);

/** How many, how long or the how-manieth. */
export const wholeNumber = (description: string) =>
  z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).describe(description);

/** Milliseconds. */
export const milliseconds = (description: string) => amount(`${description}, in milliseconds`);

export const flag = (description: string) => z.boolean().describe(description);
