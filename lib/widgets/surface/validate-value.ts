import type { CompilePattern } from './patterns.ts';
import { toText } from './to-text.ts';

const EMAIL = /^[\w.%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,6}\.[a-z]{2,24}$/i;
const EMAIL_CHARS = 254;

/** Whether a bound is a number at all; without one everything is within it. */
const within = (value: number, min: unknown, max: unknown): boolean =>
  !(value < toNumber(min, Number.NEGATIVE_INFINITY)) &&
  !(value > toNumber(max, Number.POSITIVE_INFINITY));

/** A number from a number or its writing; the fallback for anything else. */
export function toNumber(value: unknown, fallback = Number.NaN): number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.trim() === '') return fallback;
  const number = Number(value);
  return Number.isNaN(number) ? fallback : number;
}

export function isPresent(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  return !Array.isArray(value) || value.length > 0;
}

export function isLength(value: unknown, min: unknown, max: unknown): boolean {
  const counted = typeof value === 'string' || Array.isArray(value) ? value.length : 0;
  return within(counted, min, max);
}

export function isNumeric(value: unknown, min: unknown, max: unknown): boolean {
  const number = toNumber(value);
  return !Number.isNaN(number) && within(number, min, max);
}

export function isEmail(value: unknown): boolean {
  const text = toText(value);
  return text.length <= EMAIL_CHARS && EMAIL.test(text);
}

/** Whether a text fits a pattern. Without an engine that is safe, no pattern is tried. */
export function matches(value: unknown, pattern: unknown, compile?: CompilePattern): boolean {
  const compiled = compile?.(toText(pattern));
  return typeof compiled === 'function' ? compiled(toText(value)) : compiled === undefined;
}
