import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FORMAT_FILE = 'database-format.json';
/** Raised when this program's data directory can no longer be opened by the version before it. */
const FORMAT = 1;
/** Major version of the PostgreSQL inside PGlite. */
const POSTGRES_MAJOR = 18;

export class DataFormatError extends Error {}

/** @throws DataFormatError when the directory was written by a newer Flightdeck or another PostgreSQL. */
export function checkDataFormat(dataDirectory: string): void {
  const formatPath = join(dataDirectory, FORMAT_FILE);
  if (existsSync(formatPath)) {
    const { format } = JSON.parse(readFileSync(formatPath, 'utf8')) as { format: number };
    if (format > FORMAT) {
      throw new DataFormatError(
        `The data directory ${dataDirectory} has format ${format}, written by a newer Flightdeck; ` +
          `this one reads up to ${FORMAT}. Start the newer version, or restore a backup here.`,
      );
    }
  }
  const versionPath = join(dataDirectory, 'database', 'PG_VERSION');
  if (existsSync(versionPath)) {
    const major = Number(readFileSync(versionPath, 'utf8'));
    if (major !== POSTGRES_MAJOR) {
      throw new DataFormatError(
        `The database in ${dataDirectory} is of PostgreSQL ${major}, this Flightdeck embeds ` +
          `${POSTGRES_MAJOR}. Run "npm run backup" with the version that wrote it, then "npm run restore" here.`,
      );
    }
  }
  writeFileSync(formatPath, `${JSON.stringify({ format: FORMAT, postgres: POSTGRES_MAJOR })}\n`);
}
