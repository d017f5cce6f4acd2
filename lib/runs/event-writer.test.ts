import { type BaseEvent, EventType } from '@ag-ui/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../errors/index.ts';
import { EventWriter } from './event-writer.ts';
import type { Append } from './run-event-repository.ts';
import type { CommittedBatch } from './schema.ts';

const delta = (text: string) =>
  ({ type: EventType.TEXT_MESSAGE_CONTENT, messageId: 'm', delta: text }) as BaseEvent;
const finished = { type: EventType.RUN_FINISHED } as BaseEvent;

/** The database's side of appending: it checks the expected count as the real statement does. */
class FakeStore {
  readonly logs = new Map<string, BaseEvent[]>();
  readonly published: { threadId: string; batch: CommittedBatch | undefined }[] = [];
  statements = 0;
  /** What happens to the coming attempts: fail before or after the commit. */
  faults: ('before' | 'after')[] = [];

  writer = new EventWriter('me', {
    append: async (_owner: string, appends: Append[]) => {
      this.statements += 1;
      await new Promise(setImmediate);
      const fault = this.faults.shift();
      if (fault === 'before') throw new AppError('DATABASE_UNAVAILABLE', 'away');
      const placed = new Map<string, number>();
      for (const { runId, expected, events } of appends) {
        const log = this.logs.get(runId);
        if (!log || log.length !== expected) continue;
        placed.set(runId, log.length);
        log.push(...events);
      }
      if (fault === 'after') throw new AppError('DATABASE_UNAVAILABLE', 'away');
      return placed;
    },
    count: async () => new Map([...this.logs].map(([runId, log]) => [runId, log.length])),
    publish: (threadId, batch) => this.published.push({ threadId, batch }),
    now: () => performance.now(),
  });

  open(runId: string): { lost: boolean } {
    const state = { lost: false };
    this.logs.set(runId, [{ type: EventType.RUN_STARTED } as BaseEvent]);
    this.writer.open({ tenantId: 't', threadId: `thread-${runId}`, runId }, 1, () => {
      state.lost = true;
    });
    return state;
  }

  text(runId: string): string {
    return (this.logs.get(runId) ?? []).map((e) => (e as { delta?: string }).delta ?? '').join('');
  }
}

describe('EventWriter', () => {
  it('publishes only what is committed, with its place in the log', async () => {
    const store = new FakeStore();
    store.open('r');
    store.writer.append('r', delta('a'));
    expect(store.published).toEqual([]);
    await store.writer.end('r', [finished], 'finished');
    expect(store.published.flatMap(({ batch }) => batch?.events ?? [])).toEqual(
      store.logs.get('r')?.slice(1),
    );
    expect(store.published[0]?.batch?.after).toBe(1);
  });

  it('stores the events of several runs with one statement', async () => {
    const store = new FakeStore();
    for (const runId of ['1', '2', '3']) {
      store.open(runId);
      store.writer.append(runId, delta(runId));
    }
    await store.writer.end('1', [finished], 'finished');
    expect(store.statements).toBeLessThanOrEqual(2);
    expect(['1', '2', '3'].map((id) => store.text(id))).toEqual(['1', '2', '3']);
  });

  it('tells a run that was taken over, and stores nothing more of it', async () => {
    const store = new FakeStore();
    const state = store.open('r');
    store.logs.get('r')?.push(delta('of another process'));
    store.writer.append('r', delta('mine'));
    expect(await store.writer.end('r', [finished], 'finished')).toBe(false);
    expect(state.lost).toBe(true);
    expect(store.text('r')).toBe('of another process');
  });

  it('neither loses nor doubles text when answers of the database are lost', async () => {
    const faults = fc.array(fc.constantFrom('before' as const, 'after' as const), { maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ minLength: 1 })), faults, async (parts, planned) => {
        const store = new FakeStore();
        store.faults = [...planned];
        const state = store.open('r');
        for (const part of parts) {
          store.writer.append('r', delta(part));
          await new Promise(setImmediate);
        }
        expect(await store.writer.end('r', [finished], 'finished')).toBe(true);
        expect(store.text('r')).toBe(parts.join(''));
        expect(store.logs.get('r')?.at(-1)).toEqual(finished);
        expect(state.lost).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});
