import type * as z from 'zod';
import { AppError } from '../errors/index.ts';

/** The parameters of an address that `schema` knows. @throws AppError INVALID_REQUEST (naming the parameter) */
export function readQuery<T>(url: URL, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(Object.fromEntries(url.searchParams));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = issue?.path.join('.') || 'query';
  throw new AppError('INVALID_REQUEST', `${name}: ${issue?.message ?? 'does not fit'}`);
}
