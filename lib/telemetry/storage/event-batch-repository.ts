import { isDataRefused, systemDatabase } from '../../database/index.ts';
import { droppedEvents } from '../metrics/redact-measures.ts';
import type { ReadEvent } from '../read-event.ts';
import { KnownLabels, RollupSum } from './add-up.ts';
import { addToRollups } from './rollup-repository.ts';
import { insertEvents } from './telemetry-event-repository.ts';

const labels = new KnownLabels();

/** Whether events were refused for what they hold. */
export const isRefused = isDataRefused;

/**
 * Stores events and adds them to the roll-ups, all or nothing. What a browser sent before is left out.
 * @param dropped how many events there was no room for, by tenant
 * @returns the events that were new
 */
export async function storeEvents(
  events: readonly ReadEvent[],
  dropped: ReadonlyMap<string, number>,
): Promise<ReadEvent[]> {
  return systemDatabase().transaction(async (db) => {
    const fresh = await insertEvents(
      db,
      events.map(({ row }) => row),
    );
    const stored = events.filter(({ row: { clientId } }) => !clientId || fresh.delete(clientId));
    const sum = new RollupSum(labels);
    for (const { row, measures } of stored) sum.add(row.tenantId, Date.parse(row.at), measures);
    for (const [tenantId, count] of dropped) sum.add(tenantId, Date.now(), droppedEvents(count));
    const { increments } = sum;
    if (increments.length > 0) await addToRollups(db, increments);
    return stored;
  });
}
