import { exportSpans } from './export/export-spans.ts';
import type { ReadEvent } from './read-event.ts';
import { storeEvents } from './storage/event-batch-repository.ts';

/** Stores a batch of the queue, and hands what was new to those who export it. */
export async function writeEvents(
  events: ReadEvent[],
  dropped: ReadonlyMap<string, number>,
): Promise<void> {
  exportSpans(await storeEvents(events, dropped));
}
