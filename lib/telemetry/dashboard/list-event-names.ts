import { EVENTS, type EventName } from '../catalogue/index.ts';

/** The names of all events, and of those that may tell of something that went wrong. */
export function listEventNames(): { all: EventName[]; failing: EventName[] } {
  const all = Object.keys(EVENTS) as EventName[];
  return { all, failing: all.filter((name) => EVENTS[name].failed !== undefined) };
}
