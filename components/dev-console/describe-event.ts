import type { BaseEvent } from '@ag-ui/core';
import { fieldsOf, type TimedEvent } from './run-log.ts';

const LONGEST = 160;

/** Fields that say in a word what an event is about, the most telling first. */
const TELLING = [
  'toolCallName',
  'delta',
  'stepName',
  'name',
  'activityType',
  'message',
  'content',
  'snapshot',
  'messages',
  'runId',
  'toolCallId',
  'messageId',
];

/** An event in one short line. */
export function describeEvent(event: BaseEvent): string {
  const fields = fieldsOf(event);
  const telling = TELLING.find((name) => fields[name] !== undefined);
  const value = telling === undefined ? '' : fields[telling];
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** How often each type occurs, in the order of their names. */
export function countTypes(events: readonly TimedEvent[]): [type: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { event } of events) counts.set(event.type, (counts.get(event.type) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a.localeCompare(b, 'en'));
}

/**
 * The places of the events of these types that have the words somewhere.
 * @param types none for all of them
 */
export function matchingEvents(
  events: readonly TimedEvent[],
  types: ReadonlySet<string>,
  words: string,
): number[] {
  const wanted = words.trim().toLowerCase();
  return events.flatMap(({ event }, index) => {
    if (types.size > 0 && !types.has(event.type)) return [];
    if (wanted && !JSON.stringify(event).toLowerCase().includes(wanted)) return [];
    return [index];
  });
}
