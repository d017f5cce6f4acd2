import { isDeepStrictEqual } from 'node:util';
import { EventType, type StateDeltaEvent, type StateSnapshotEvent } from '@ag-ui/core';
import jsonPatch, { type Operation } from 'fast-json-patch';

/** What a thread shares with its readers; JSON through and through. */
export type SharedData = Record<string, unknown>;
export type StateEvent = StateSnapshotEvent | StateDeltaEvent;

const asJson = (value: SharedData): SharedData => JSON.parse(JSON.stringify(value));

/** The state after a delta, or undefined when it does not apply or breaks RFC 6902. */
export function applyDelta(state: SharedData, delta: Operation[]): SharedData | undefined {
  try {
    return jsonPatch.applyPatch(state, delta, true, false).newDocument;
  } catch {
    return undefined;
  }
}

/**
 * The shared state as one run changes it. The first change of the run is announced with a
 * STATE_SNAPSHOT, so that every reader stands on the same ground; each later one with a STATE_DELTA
 * that names the changed fields alone, or with a fresh snapshot where that is shorter or the delta
 * would not lead to the same state.
 */
export class SharedState {
  private data: SharedData;
  private announced = false;
  private readonly emit: (event: StateEvent) => void;

  /** @param initial the state at the beginning of the run; anything but an object counts as empty */
  constructor(initial: unknown, emit: (event: StateEvent) => void) {
    const usable = typeof initial === 'object' && initial !== null && !Array.isArray(initial);
    this.data = usable ? asJson(initial as SharedData) : {};
    this.emit = emit;
  }

  /** The state now; not to be changed. */
  get current(): Readonly<SharedData> {
    return this.data;
  }

  /**
   * Changes a copy of the state and makes it the state. All or nothing: when `mutate` throws,
   * nothing has changed and nothing is sent.
   */
  patch(mutate: (draft: SharedData) => void): void {
    const draft = structuredClone(this.data);
    mutate(draft);
    const next = asJson(draft);
    const delta = jsonPatch.compare(this.data, next);
    if (delta.length === 0) return;
    const event = this.announced ? this.deltaOrSnapshot(delta, next) : snapshotOf(next);
    this.data = next;
    this.announced = true;
    this.emit(event);
  }

  private deltaOrSnapshot(delta: Operation[], next: SharedData): StateEvent {
    const shorter = JSON.stringify(delta).length < JSON.stringify(next).length;
    return shorter && isDeepStrictEqual(applyDelta(this.data, delta), next)
      ? { type: EventType.STATE_DELTA, delta }
      : snapshotOf(next);
  }
}

function snapshotOf(snapshot: SharedData): StateSnapshotEvent {
  return { type: EventType.STATE_SNAPSHOT, snapshot };
}
