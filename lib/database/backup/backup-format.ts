import * as z from 'zod';

/**
 * A backup is gzipped JSON lines: a header, then for every table a line that names it followed by
 * its rows as PostgreSQL writes them in JSON, then the end with the number of rows. It is the same
 * for the embedded database and a server, and moves between them.
 */
export const BACKUP_FORMAT = 1;

export const headerSchema = z.object({
  flightdeckBackup: z.number().int(),
  createdAt: z.iso.datetime(),
  migrations: z.array(z.string()),
});
export const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()) });
export const endSchema = z.object({ end: z.literal(true), rows: z.number().int() });

export type BackupHeader = z.infer<typeof headerSchema>;
export type BackupTable = z.infer<typeof tableSchema>;

/** Row lines are not parsed here (numbers would lose digits); only they start with a bracket. */
export const ROW_PREFIX = '[';

/** The backup or the target is not fit. The message says what to do. */
export class BackupError extends Error {}
