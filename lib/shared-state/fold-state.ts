import { type BaseEvent, EventType } from '@ag-ui/core';
import type { Operation } from 'fast-json-patch';
import { applyDelta, type SharedData } from './apply-delta.ts';

type StateEvent = BaseEvent & { snapshot?: unknown; delta?: Operation[] };

/** The shared state after the events: the last snapshot and the deltas behind it, each whole or not at all. */
export function foldState(events: Iterable<BaseEvent>, before: SharedData = {}): SharedData {
  let state = before;
  for (const event of events) {
    const { type, snapshot, delta } = event as StateEvent;
    if (type === EventType.STATE_SNAPSHOT) state = (snapshot ?? {}) as SharedData;
    if (type === EventType.STATE_DELTA) state = applyDelta(state, delta ?? []) ?? state;
  }
  return state;
}
