import { log } from '../log.ts';
import { startJob } from '../schedule/index.ts';
import { tunables } from '../tunables.ts';
import { endSpanExport } from './export/export-spans.ts';
import { applyRetention } from './storage/apply-retention.ts';
import { telemetryQueue } from './telemetry-queue.ts';

/** Lets what is old expire. @returns what ends it, and stores and sends the events that still wait */
export function startTelemetry(): () => Promise<void> {
  const { retentionMs: everyMs } = tunables.telemetry;
  const stop = startJob({ name: 'telemetry retention', everyMs, work: applyRetention });
  return async () => {
    await stop();
    const queue = telemetryQueue();
    if (!(await queue.flush())) log.error({ events: queue.size }, 'events were not stored');
    await endSpanExport();
  };
}
