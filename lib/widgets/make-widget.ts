import * as z from 'zod';
import { AppError } from '../errors/index.ts';
import type { Widget, WidgetOf } from './schema.ts';
import {
  cardSchema,
  chartSchema,
  formSchema,
  imageSchema,
  listSchema,
  tableSchema,
  widgetSchema,
} from './schema.ts';

/** @throws AppError INVALID_REQUEST with each property that is wrong, in words to correct it by */
function parsed<Output>(schema: z.ZodType<Output>, value: unknown): Output {
  const { data, error } = schema.safeParse(value);
  if (error) throw new AppError('INVALID_REQUEST', z.prettifyError(error));
  return data as Output;
}

/** A widget of any type from what a model or program gave. @throws AppError INVALID_REQUEST */
export const makeWidget = (value: unknown): Widget => parsed(widgetSchema, value);

type Given<Schema extends z.ZodType> = Omit<z.input<Schema>, 'type'>;

/** Helpers of the six types (15-widgets D1). Each throws AppError INVALID_REQUEST. */
export const card = (given: Given<typeof cardSchema>): WidgetOf<'card'> =>
  parsed(cardSchema, { ...given, type: 'card' });
export const table = (given: Given<typeof tableSchema>): WidgetOf<'table'> =>
  parsed(tableSchema, { ...given, type: 'table' });
export const form = (given: Given<typeof formSchema>): WidgetOf<'form'> =>
  parsed(formSchema, { ...given, type: 'form' });
export const chart = (given: Given<typeof chartSchema>): WidgetOf<'chart'> =>
  parsed(chartSchema, { ...given, type: 'chart' });
export const image = (given: Given<typeof imageSchema>): WidgetOf<'image'> =>
  parsed(imageSchema, { ...given, type: 'image' });
export const list = (given: Given<typeof listSchema>): WidgetOf<'list'> =>
  parsed(listSchema, { ...given, type: 'list' });
