import pino from 'pino';
import { env } from './env.ts';

/** The server's log: one JSON object a line on standard error, never message text or secrets. */
export const log = pino(
  { base: null, timestamp: pino.stdTimeFunctions.isoTime, level: env().LOG_LEVEL },
  pino.destination({ dest: 2, sync: false }),
);
