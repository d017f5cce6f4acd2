import type { BrowserEventName, EventProperties } from '@/lib/telemetry/schema.ts';
import { tunables } from '@/lib/tunables.ts';

/** Which situation suggestions were made for, and who made them. */
export type SuggestionMoment = TrackedEvents['suggestion_shown']['moment'];
export type SuggestionSource = TrackedEvents['suggestion_shown']['source'];

/**
 * What people do in the app, as facts without a word of what they wrote or read: the events of the
 * catalogue in lib/telemetry that a browser may tell of. They need no key of CopilotKit's here.
 */
type TrackedEvents = { [Name in BrowserEventName]: EventProperties<Name> };
export type TrackedEvent = {
  [Name in BrowserEventName]: {
    id: string;
    name: Name;
    properties: TrackedEvents[Name];
    at: string;
  };
}[BrowserEventName];

/** Takes each event as it happens. One that throws is no reason for anything to fail. */
export type TrackSink = (event: TrackedEvent) => void;

let sink: TrackSink | null = null;
let buffer: TrackedEvent[] = [];
let dropped = 0;

/**
 * Says that something happened. Without a sink the newest events are kept for the one that comes;
 * with one they are handed on at once.
 */
export function track<Name extends BrowserEventName>(
  name: Name,
  properties: TrackedEvents[Name],
): void {
  const id = crypto.randomUUID();
  const event = { id, name, properties, at: new Date().toISOString() } as TrackedEvent;
  if (sink) {
    deliver(sink, event);
    return;
  }
  buffer.push(event);
  const excess = buffer.length - tunables.browser.trackedEvents;
  if (excess <= 0) return;
  buffer = buffer.slice(excess);
  dropped += excess;
}

/**
 * Connects what stores the events; it is given at once what was kept for it.
 * @param next null lets events be kept again
 */
export function setTrackSink(next: TrackSink | null): void {
  sink = next;
  if (!next) return;
  const kept = buffer;
  const lost = dropped;
  buffer = [];
  dropped = 0;
  for (const event of kept) deliver(next, event);
  if (lost > 0) track('events_dropped', { count: lost });
}

function deliver(to: TrackSink, event: TrackedEvent): void {
  try {
    to(event);
  } catch {
    // Measuring never breaks what is measured.
  }
}
