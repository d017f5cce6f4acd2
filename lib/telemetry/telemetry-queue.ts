import { log } from '../log.ts';
import { type Redacted, redact } from '../redaction/index.ts';
import { EventQueue } from './event-queue.ts';
import { exposeMeasures, exposeWaiting } from './export/prometheus.ts';
import { happened, type Measure } from './metrics/metric-definitions.ts';
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
    onLost: () => exposeMeasures(LOST),
    onFailure: (error) => log.warn({ err: error }, 'telemetry waits for the database'),
  });
  exposeWaiting(() => queue.state.waiting);
  return queue;
}

const LOST = redact([happened('dropped', 'server')]) as unknown as Redacted<Measure[]>;
