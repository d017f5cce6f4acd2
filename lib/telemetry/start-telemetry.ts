import { startJob } from '../schedule/index.ts';
import { tunables } from '../tunables.ts';
import { applyRetention } from './storage/apply-retention.ts';
import { telemetryQueue } from './telemetry-queue.ts';

/** Lets what is old expire. @returns what ends it, and stores the events that still wait */
export function startTelemetry(): () => Promise<void> {
  const { retentionMs: everyMs } = tunables.telemetry;
  const stop = startJob({ name: 'telemetry retention', everyMs, work: applyRetention });
  return async () => {
    await stop();
    await telemetryQueue().flush();
  };
}
