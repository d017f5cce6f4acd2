import { EventType, StateDeltaEventSchema, StateSnapshotEventSchema } from '@ag-ui/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDelta, type SharedData } from './apply-delta.ts';
import { SharedState, type StateEvent } from './shared-state.ts';

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
const entries = fc.constantFrom('workflows', 'widgets', 'other');
const changes = fc.array(fc.tuple(entries, fc.jsonValue({ maxDepth: 4 })), {
  minLength: 1,
  maxLength: 8,
});

describe('the shared state', () => {
  it('is the same for a reader who replays the deltas on the snapshot', () => {
    fc.assert(
      fc.property(fc.dictionary(entries, fc.jsonValue()), changes, (initial, made) => {
        const { shared, events } = record(initial);
        for (const [entry, value] of made) {
          const before = events.length;
          shared.set(entry, value);
          if (events.length > before) expect(replay(events)).toEqual(shared.current);
          // JSON has no −0.
          expect(shared.current[entry]).toEqual(JSON.parse(JSON.stringify(value)));
        }
        expect([EventType.STATE_SNAPSHOT, undefined]).toContain(events[0]?.type);
        for (const event of events) {
          if (event.type === EventType.STATE_DELTA) StateDeltaEventSchema.parse(event);
          else StateSnapshotEventSchema.parse(event);
        }
      }),
    );
  });

  it('never sends a delta that is longer than the entry', () => {
    fc.assert(
      fc.property(changes, (made) => {
        const { shared, events } = record({});
        for (const [entry, value] of made) {
          const sent = events.length;
          shared.set(entry, value);
          const last = events[sent];
          if (last?.type !== EventType.STATE_DELTA) continue;
          const whole = [{ op: 'add', path: `/${entry}`, value: shared.current[entry] }];
          expect(JSON.stringify(last.delta).length).toBeLessThanOrEqual(
            JSON.stringify(whole).length,
          );
        }
      }),
    );
  });

  it('names the changed field alone, deep in lists and objects', () => {
    const rows = [{ a: 1 }, { a: 2, b: { c: [1, 2] } }];
    const { shared, events } = record({ padding, rows });
    shared.set('touched', true);
    shared.set('rows', [{ a: 1 }, { a: 2, b: { c: [1, 2, 3] } }]);
    expect(events[1]).toEqual({
      type: EventType.STATE_DELTA,
      delta: [{ op: 'add', path: '/rows/1/b/c/2', value: 3 }],
    });
  });

  it('sends nothing when nothing changed', () => {
    const { shared, events } = record({ a: { b: 1 } });
    shared.set('a', { b: 1, c: undefined });
    expect(events).toEqual([]);
  });

  it('sends the whole entry where the library refuses the path of a delta', () => {
    const { shared, events } = record({});
    shared.set('a', { padding });
    const next = JSON.parse(`{"padding":"${padding}","__proto__":1}`);
    shared.set('a', next);
    expect(events[1]).toEqual({
      type: EventType.STATE_DELTA,
      delta: [{ op: 'add', path: '/a', value: next }],
    });
  });

  it('keeps what was announced as it was, whatever comes later', () => {
    const events: StateEvent[] = [];
    const shared = new SharedState({}, (event) => events.push(event));
    shared.set('list', [1]);
    shared.set('list', [1, 2]);
    shared.amend('list', [1, 2, 3], [{ op: 'add', path: '/list/-', value: 3 }]);
    expect(events[0]).toEqual({ type: EventType.STATE_SNAPSHOT, snapshot: { list: [1] } });
    expect(replay(events)).toEqual({ list: [1, 2, 3] });
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
