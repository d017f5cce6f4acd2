import { log } from '../lib/log.ts';

/**
 * Logs what nobody caught, which Node would print as it is. The server goes on: what a run has
 * written is in the log of runs, and one request that breaks must not end the answers of all others.
 */
export function logExceptions(source: Pick<NodeJS.Process, 'on'>): void {
  source.on('uncaughtException', (error) => log.fatal({ err: error }, 'uncaught exception'));
  source.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'));
}
