import pino from 'pino';
import { env } from './env.ts';
import { redact, redactText } from './redaction/index.ts';

/** A finished line without its secrets: fields, message, bindings and errors alike. */
function redactLine(line: string): string {
  try {
    return `${JSON.stringify(redact(JSON.parse(line)))}\n`;
  } catch {
    return `${redactText(line.trimEnd())}\n`;
  }
}

/** A log whose every line passes the redaction on its way to `destination`. */
export function createLog(level: string, destination: pino.DestinationStream): pino.Logger {
  const hooks = { streamWrite: redactLine };
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, level, hooks }, destination);
}

/** The server's log: one JSON object a line on standard error, never message text or secrets. */
export const log = createLog(env().LOG_LEVEL, pino.destination({ dest: 2, sync: false }));
