import { EventType, StateDeltaEventSchema, StateSnapshotEventSchema } from '@ag-ui/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDelta, type SharedData, SharedState, type StateEvent } from './shared-state.ts';

function record(initial: unknown) {
  const events: StateEvent[] = [];
  const shared = new SharedState(initial, (event) => events.push(structuredClone(event)));
  return { shared, events };
}

/** What a reader holds that received these events. */
function replay(events: StateEvent[]): SharedData | undefined {
  return events.reduce<SharedData | undefined>((state, event) => {
    if (event.type === EventType.STATE_SNAPSHOT) return event.snapshot;
    const next = state && applyDelta(state, event.delta);
    if (!next) throw new Error('a delta did not apply');
    return next;
  }, undefined);
}

const padding = 'x'.repeat(500);
const json = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 5 });

function replaceAll(draft: SharedData, next: SharedData): void {
  for (const key of Object.keys(draft)) delete draft[key];
  for (const [key, value] of Object.entries(next)) {
    Object.defineProperty(draft, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
}

describe('the shared state', () => {
  it('is the same for a reader who replays the deltas on the snapshot', () => {
    fc.assert(
      fc.property(json, fc.array(json, { minLength: 1, maxLength: 8 }), (initial, changes) => {
        const { shared, events } = record(initial);
        for (const change of changes) {
          const before = events.length;
          shared.patch((draft) => replaceAll(draft, change));
          if (events.length > before) expect(replay(events)).toEqual(shared.current);
        }
        const first = events[0]?.type;
        expect([EventType.STATE_SNAPSHOT, undefined]).toContain(first);
        for (const event of events) {
          if (event.type === EventType.STATE_DELTA) StateDeltaEventSchema.parse(event);
          else StateSnapshotEventSchema.parse(event);
        }
      }),
    );
  });

  it('never sends a delta that is longer than the state', () => {
    fc.assert(
      fc.property(fc.array(json, { minLength: 2, maxLength: 6 }), (changes) => {
        const { shared, events } = record({});
        for (const change of changes) {
          shared.patch((draft) => replaceAll(draft, change));
          const last = events.at(-1);
          if (last?.type !== EventType.STATE_DELTA) continue;
          const snapshot = JSON.stringify(shared.current).length;
          expect(JSON.stringify(last.delta).length).toBeLessThan(snapshot);
        }
      }),
    );
  });

  it('names the changed field alone, deep in lists and objects', () => {
    const { shared, events } = record({ padding, rows: [{ a: 1 }, { a: 2, b: { c: [1, 2] } }] });
    shared.patch((draft) => {
      draft.touched = true;
    });
    shared.patch((draft) => {
      const rows = draft.rows as { a: number; b?: { c: number[] } }[];
      rows[1]?.b?.c.push(3);
    });
    expect(events[1]).toEqual({
      type: EventType.STATE_DELTA,
      delta: [{ op: 'add', path: '/rows/1/b/c/2', value: 3 }],
    });
  });

  it('sends nothing when nothing changed', () => {
    const { shared, events } = record({ a: 1 });
    shared.patch((draft) => {
      draft.a = 1;
      draft.b = undefined;
    });
    expect(events).toEqual([]);
  });

  it('is untouched by a change that throws in the middle', () => {
    const { shared, events } = record({ a: 1, list: [1] });
    const change = () =>
      shared.patch((draft) => {
        draft.a = 2;
        (draft.list as number[]).push(2);
        throw new Error('half way');
      });
    expect(change).toThrow('half way');
    expect(shared.current).toEqual({ a: 1, list: [1] });
    expect(events).toEqual([]);
  });

  it('falls back to a snapshot where the library refuses the path of a delta', () => {
    const { shared, events } = record({ padding });
    shared.patch((draft) => {
      draft.first = 1;
    });
    shared.patch((draft) =>
      replaceAll(draft, JSON.parse(`{"padding":"${padding}","__proto__":1}`)),
    );
    expect(events.map(({ type }) => type)).toEqual(['STATE_SNAPSHOT', 'STATE_SNAPSHOT']);
  });

  it.each([undefined, null, 'text', [1]])('starts empty from %j', (initial) => {
    expect(record(initial).shared.current).toEqual({});
  });

  it.each([
    [[{ op: 'replace', path: '/missing', value: 1 }]],
    [[{ op: 'add', path: '/list/9', value: 1 }]],
    [[{ op: 'test', path: '/a', value: 2 }]],
    [
      [
        { op: 'replace', path: '/a', value: 5 },
        { op: 'remove', path: '/missing' },
      ],
    ],
  ] as const)('a delta that does not apply changes nothing: %j', (delta) => {
    const state = { a: 1, list: [1] };
    expect(applyDelta(state, structuredClone(delta) as never)).toBeUndefined();
    expect(state).toEqual({ a: 1, list: [1] });
  });
});
