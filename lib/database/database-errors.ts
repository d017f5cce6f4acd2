import { AppError } from '../errors/index.ts';
import { tunables } from '../tunables.ts';

/** PostgreSQL's codes for "the server is going, gone, coming or full of connections". */
const UNAVAILABLE_STATE = /^(08|57P0|53300|25P03)/;
const DISK_FULL_STATE = '53100';
const UNIQUE_VIOLATION_STATE = '23505';
const UNAVAILABLE_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2037',
]);
const UNAVAILABLE_TEXT =
  /connection terminated|connection ended|timeout exceeded when trying to connect|not queryable|cannot use a pool after calling end|unable to start a transaction in the given time|server has closed the connection|can't reach database server/i;
const DISK_FULL_TEXT = /no space left on device|disk full/i;

/** What errors of Prisma, its adapter and node-postgres have in common, each where it puts it. */
interface ErrorShape {
  code?: unknown;
  message?: unknown;
  cause?: unknown;
  kind?: unknown;
  originalCode?: unknown;
  constraint?: unknown;
  meta?: { driverAdapterError?: unknown };
}

/** The error and everything it wraps, outermost first. */
function* layers(error: unknown): Generator<ErrorShape> {
  const seen = new Set<unknown>();
  for (let at = error; at && typeof at === 'object' && !seen.has(at); ) {
    seen.add(at);
    const shape = at as ErrorShape;
    yield shape;
    at = shape.meta?.driverAdapterError ?? shape.cause;
  }
}

/** The five-letter SQLSTATE of a failed statement, e.g. `23505`; undefined if it never got that far. */
export function sqlState(error: unknown): string | undefined {
  for (const { code, originalCode } of layers(error)) {
    if (typeof originalCode === 'string') return originalCode;
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^(P[1-6]|E)/.test(code)) {
      return code;
    }
  }
  return undefined;
}

/** Whether a row with the same key exists already; with a name, only for that index or constraint. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const all = [...layers(error)];
  const unique = sqlState(error) === UNIQUE_VIOLATION_STATE || all.some((e) => e.code === 'P2002');
  if (!unique || !constraint) return unique;
  return all.some((layer) => {
    const named = layer.constraint as string | { index?: string } | undefined;
    return (typeof named === 'object' ? named?.index : named) === constraint;
  });
}

/** Whether the database refused what it was given, as it would again: SQLSTATE classes 22 and 23. */
export function isDataRefused(error: unknown): boolean {
  return /^2[23]/.test(sqlState(error) ?? '');
}

/** The one place where failures of the database become errors of the app; others pass unchanged. */
export function toAppError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const state = sqlState(error);
  const all = [...layers(error)];
  if (state === DISK_FULL_STATE || all.some((e) => DISK_FULL_TEXT.test(String(e.message)))) {
    return new AppError(
      'STORAGE_FULL',
      'The disk of the database is full. Free some space; nothing that was saved is lost.',
      { cause: error },
    );
  }
  const unavailable =
    (state && UNAVAILABLE_STATE.test(state)) ||
    all.some(
      (e) => UNAVAILABLE_CODES.has(String(e.code)) || UNAVAILABLE_TEXT.test(String(e.message)),
    );
  if (!unavailable) return error;
  return new AppError('DATABASE_UNAVAILABLE', 'The database is not reachable right now.', {
    cause: error,
    retryAfterSeconds: tunables.database.retryAfterSeconds,
  });
}

/** Runs database work with its failures mapped. */
export async function withAppErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toAppError(error);
  }
}
