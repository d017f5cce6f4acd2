import { EventType, type StateDeltaEvent, type StateSnapshotEvent } from '@ag-ui/core';
import jsonPatch, { type Operation } from 'fast-json-patch';
import { applyDelta, type SharedData } from './apply-delta.ts';

export type StateEvent = StateSnapshotEvent | StateDeltaEvent;

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/**
 * The shared state as one run changes it, entry by entry; an entry has one owner. The first change
 * of the run is announced with a STATE_SNAPSHOT, so that every reader stands on the same ground;
 * each later one with a STATE_DELTA. A change costs what its own entry weighs, whatever the rest.
 */
export class SharedState {
  private data: SharedData;
  private announced = false;
  private readonly emit: (event: StateEvent) => void;

  /** @param initial the state at the beginning of the run; anything but an object counts as empty */
  constructor(initial: unknown, emit: (event: StateEvent) => void) {
    const usable = typeof initial === 'object' && initial !== null && !Array.isArray(initial);
    this.data = usable ? { ...initial } : {};
    this.emit = emit;
  }

  /** The state now; not to be changed. */
  get current(): Readonly<SharedData> {
    return this.data;
  }

  /** Makes a value that of an entry. The delta names the fields that differ, or the whole entry where that is shorter. */
  set(entry: string, value: unknown): void {
    const before = entry in this.data ? { [entry]: this.data[entry] } : {};
    const next = { [entry]: asJson(value) };
    const delta = jsonPatch.compare(before, next);
    if (delta.length === 0) return;
    const whole: Operation[] = [{ op: 'add', path: `/${entry}`, value: next[entry] }];
    const shorter = JSON.stringify(delta).length < JSON.stringify(whole).length;
    const reached = shorter ? applyDelta(before, delta) : undefined;
    const leadsThere = reached !== undefined && jsonPatch.compare(reached, next).length === 0;
    this.amend(entry, next[entry], leadsThere ? delta : whole);
  }

  /**
   * Makes a value that of an entry, and announces it with a delta that the caller knows to lead there.
   * @param value JSON that shares what has not changed with the value before, and is not changed later
   */
  amend(entry: string, value: unknown, delta: Operation[]): void {
    this.data = { ...this.data, [entry]: value };
    this.emit(
      this.announced
        ? { type: EventType.STATE_DELTA, delta }
        : { type: EventType.STATE_SNAPSHOT, snapshot: this.data },
    );
    this.announced = true;
  }
}
