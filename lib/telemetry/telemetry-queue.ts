import { log } from '../log.ts';
import { EventQueue } from './event-queue.ts';
import { exposeMeasures } from './export/prometheus.ts';
import { writeEvents } from './write-events.ts';

/** On globalThis, because several bundles live in one server process. */
const holder = globalThis as typeof globalThis & { __flightdeckTelemetry?: EventQueue };

/** The queue of this process. */
export function telemetryQueue(): EventQueue {
  holder.__flightdeckTelemetry ??= new EventQueue({
    write: writeEvents,
    onTaken: ({ measures }) => exposeMeasures(measures),
    onFailure: (error) => log.warn({ err: error }, 'telemetry waits for the database'),
  });
  return holder.__flightdeckTelemetry;
}
