import * as z from 'zod';

/** A text that PostgreSQL can hold: NUL has no place in it. */
export const storableText = z.string().regex(/^[^\0]*$/, 'must not contain NUL characters');
