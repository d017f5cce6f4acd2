import pino from 'pino';

/** The server's log: one JSON object a line on standard error, never message text or secrets. */
export const log = pino(
  { base: null, timestamp: pino.stdTimeFunctions.isoTime, level: 'info' },
  pino.destination({ dest: 2, sync: false }),
);
