import { type BaseEvent, EventType } from '@ag-ui/core';
import jsonPatch, { type Operation } from 'fast-json-patch';

type StateEvent = BaseEvent & { snapshot?: unknown; delta?: Operation[] };
export type SharedStateValue = Record<string, unknown>;

/** The shared state after the events: the last snapshot and the deltas behind it, each whole or not at all. */
export function foldState(events: Iterable<BaseEvent>, before: SharedStateValue = {}) {
  let state: SharedStateValue = before;
  for (const event of events) {
    const { type, snapshot, delta } = event as StateEvent;
    if (type === EventType.STATE_SNAPSHOT) state = (snapshot ?? {}) as SharedStateValue;
    if (type === EventType.STATE_DELTA) state = patched(state, delta ?? []);
  }
  return state;
}

function patched(state: SharedStateValue, delta: Operation[]): SharedStateValue {
  try {
    return jsonPatch.applyPatch(state, delta, true, false).newDocument;
  } catch {
    return state;
  }
}
