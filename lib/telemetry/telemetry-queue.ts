import { log } from '../log.ts';
import { EventQueue } from './event-queue.ts';
import { exposeMeasures, exposeWaiting } from './export/prometheus.ts';
import { droppedEvents } from './metrics/redact-measures.ts';
import { isRefused } from './storage/event-batch-repository.ts';
import { writeEvents } from './write-events.ts';

/** On globalThis, because several bundles live in one server process. */
const holder = globalThis as typeof globalThis & { __flightdeckTelemetry?: EventQueue };

/** The queue of this process. */
export function telemetryQueue(): EventQueue {
  holder.__flightdeckTelemetry ??= create();
  return holder.__flightdeckTelemetry;
}

function create(): EventQueue {
  const queue = new EventQueue({
    write: writeEvents,
    isRefused,
    onLost: () => exposeMeasures(droppedEvents(1)),
    onFailure: (error) => log.warn({ err: error }, 'telemetry waits for the database'),
  });
  exposeWaiting(() => queue.size);
  return queue;
}
