declare const brand: unique symbol;

/** What stands where a secret stood. */
export const MASK = '[REDACTED]';
/** What stands where a value was too deep or too large to be scanned. */
export const CUT = '[CUT]';

/** A value that went through redaction. Sinks demand this type; only this slice makes it. */
export type Redacted<T> = T & { readonly [brand]: true };

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
export type RedactedJson = Redacted<Json>;

/** For this slice alone: declares that a value holds no secrets. */
export const asRedacted = <T>(value: T): Redacted<T> => value as Redacted<T>;
