import { env } from '../env.ts';
import type { Failure } from './schema.ts';

/** An exception as a developer reads it; where it was thrown in development only. */
export function toFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error) };
  const { name, message, stack } = error;
  return { name, message, ...(env().NODE_ENV === 'development' && stack && { stack }) };
}
