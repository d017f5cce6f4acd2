import { env } from '../../env.ts';
import { tunables } from '../../tunables.ts';
import { deleteRollupsBefore, vacuumTelemetry } from './rollup-repository.ts';
import { deleteEventsBefore } from './telemetry-event-repository.ts';

const DAY_MS = 24 * 60 * 60_000;

/**
 * Deletes events that are older than TELEMETRY_RETENTION_DAYS, a batch at a time, and figures whose
 * time is over: those by the minute after a day, those by the hour after 90 (70-telemetry 70.2).
 */
export async function applyRetention(signal: AbortSignal, now = Date.now()): Promise<void> {
  const { retentionBatch, minuteRollupMs, hourRollupMs } = tunables.telemetry;
  const cutoff = new Date(now - env().TELEMETRY_RETENTION_DAYS * DAY_MS);
  for (let deleted = retentionBatch; deleted === retentionBatch && !signal.aborted; ) {
    deleted = await deleteEventsBefore(cutoff, retentionBatch);
  }
  await deleteRollupsBefore('minute', new Date(now - minuteRollupMs));
  await deleteRollupsBefore('hour', new Date(now - hourRollupMs));
  // A server does it by itself; on the embedded database nobody else would.
  if (env().DATABASE_URL === undefined && !signal.aborted) await vacuumTelemetry();
}
