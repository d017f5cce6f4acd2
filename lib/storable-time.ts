import * as z from 'zod';

const EARLIEST = new Date('2000-01-01');
const LATEST = new Date('2100-01-01');

/** A time that every database can tell. */
export const storableTime = z.coerce.date().min(EARLIEST).max(LATEST);

/** The same, left as the ISO 8601 text it came as. */
export const storableTimeText = z.iso
  .datetime()
  .refine((text) => storableTime.safeParse(text).success, 'must lie between 2000 and 2100');
