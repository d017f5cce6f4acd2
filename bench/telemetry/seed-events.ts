import { EVENTS } from '../../lib/telemetry/catalogue/index.ts';
import { type ReadEvent, readEvent } from '../../lib/telemetry/read-event.ts';
import { storeEvents } from '../../lib/telemetry/storage/event-batch-repository.ts';
import { tunables } from '../../lib/tunables.ts';
import { type GenerateOptions, generateEvents } from './generate-events.ts';

const NONE = new Map<string, number>();

/** Stores generated events the way recorded ones are stored: redacted, in batches, with roll-ups. */
export async function seedEvents(
  tenantId: string,
  options: GenerateOptions,
  workspaceId = 'guide',
): Promise<void> {
  let batch: ReadEvent[] = [];
  for (const { name, at, threadId, runId, properties } of generateEvents(options)) {
    const scope = { tenantId, workspaceId, threadId, runId };
    const read = readEvent(EVENTS[name], { name, properties, at, scope });
    if (!read.success) throw new Error(`The catalogue refuses ${name}: ${read.reason}`);
    batch.push(read.event);
    if (batch.length < tunables.telemetry.batchEvents) continue;
    await storeEvents(batch, NONE);
    batch = [];
  }
  if (batch.length > 0) await storeEvents(batch, NONE);
}
