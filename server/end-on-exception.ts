import { log } from '../lib/log.ts';

/** Logs what nobody caught, which Node would print as it is, and ends the process in order. */
export function endOnException(
  source: Pick<NodeJS.Process, 'on'>,
  end: (exitCode: number) => void,
): void {
  source.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'uncaught exception');
    end(1);
  });
}
