import { log } from '../log.ts';
import { exportSpans } from './export/export-spans.ts';
import { exposeMeasures } from './export/prometheus.ts';
import type { ReadEvent } from './read-event.ts';
import { storeEvents } from './storage/event-batch-repository.ts';

/** Stores a batch of the queue, and hands what was new to those who export it. */
export async function writeEvents(
  events: ReadEvent[],
  dropped: ReadonlyMap<string, number>,
): Promise<void> {
  const stored = await storeEvents(events, dropped);
  for (const { measures } of stored) exposeMeasures(measures);
  try {
    exportSpans(stored);
  } catch (error) {
    // They are stored: who wrote them again would count them twice.
    log.warn({ err: error }, 'spans were not made');
  }
}
