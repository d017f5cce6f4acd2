import { EventType } from '@ag-ui/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widgetTunables } from '../../widget-tunables.ts';
import { checkSurface } from './check-surface.ts';
import { loadPatterns } from './patterns.ts';
import { SurfaceBoard } from './surface-board.ts';
import { surfacesIn } from './surfaces-in.ts';

type Emitted = Parameters<ConstructorParameters<typeof SurfaceBoard>[1]>[0];

const text = (id: string, path: string) => ({ id, component: 'Text', text: { path } });
const drawing = {
  components: [{ id: 'root', component: 'Column', children: ['a'] }, text('a', '/name')],
  data: { name: 'Ada' },
};

function newBoard(known = new Map<string, readonly unknown[]>()) {
  const events: Emitted[] = [];
  return { board: new SurfaceBoard(known, (event) => events.push(event)), events };
}

/** What the transcript holds after the events: the messages of each surface. */
function seen(events: Emitted[]): Map<string, unknown[]> {
  const shown = new Map<string, unknown[]>();
  for (const event of events) {
    if (event.type === EventType.ACTIVITY_SNAPSHOT) {
      shown.set(event.messageId, [...(event.content.a2ui_operations as unknown[])]);
    } else {
      for (const { value } of event.patch) shown.get(event.messageId)?.push(value);
    }
  }
  return shown;
}

const surfaceOf = (operations: readonly unknown[] = []) => {
  const checked = checkSurface({ operations });
  if (!checked.ok) throw new Error(checked.problems.join('\n'));
  return checked.surface;
};

describe('the surfaces of a thread', () => {
  it('begin with a snapshot and grow by deltas', async () => {
    const { board, events } = newBoard();
    await board.draw('people', drawing);
    await board.draw('people', { updates: [{ path: '/name', value: 'Bob' }] });
    expect(events.map(({ type }) => type)).toEqual(['ACTIVITY_SNAPSHOT', 'ACTIVITY_DELTA']);
    expect(surfaceOf(seen(events).get('a2ui-surface-people'))?.data).toEqual({ name: 'Bob' });
  });

  it('carry on where an earlier run left them', async () => {
    const first = newBoard();
    await first.board.draw('people', drawing);
    const operations = seen(first.events).get('a2ui-surface-people') ?? [];
    const transcript = surfacesIn([
      {
        id: 'a2ui-surface-people',
        role: 'activity',
        activityType: 'a2ui-surface',
        content: { a2ui_operations: operations },
      },
    ]);
    const { board, events } = newBoard(transcript);
    await board.draw('people', { components: [text('a', '/other')] });
    await board.draw('people', { updates: [{ path: '/other', value: 'Cyd' }] });
    // The first change is whole: a reader may not hold what the earlier run drew.
    expect(events.map(({ type }) => type)).toEqual(['ACTIVITY_SNAPSHOT', 'ACTIVITY_DELTA']);
    const kept = surfaceOf(seen(events).get('a2ui-surface-people'));
    expect(kept?.data).toEqual({ name: 'Ada', other: 'Cyd' });
    expect(kept?.components.size).toBe(2);
  });

  it('are taken away, and may be drawn anew', async () => {
    const { board, events } = newBoard();
    await board.draw('people', drawing);
    board.remove('people');
    expect(seen(events).get('a2ui-surface-people')).toEqual([]);
    expect(board.ids()).toEqual([]);
    expect(() => board.remove('people')).toThrow('There is no surface');
    await board.draw('people', drawing);
    expect(surfaceOf(seen(events).get('a2ui-surface-people'))?.components.size).toBe(2);
    expect(board.ids()).toEqual(['people']);
  });

  it('are told what is wrong, and stay as they are', async () => {
    const { board, events } = newBoard();
    const circle = [{ id: 'root', component: 'Card', child: 'root' }];
    await expect(board.draw('people', { components: circle })).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
    });
    expect(events).toEqual([]);
    await board.draw('people', drawing);
    const polluting = { updates: [{ path: '/__proto__/polluted', value: 1 }] };
    await expect(board.draw('people', polluting)).rejects.toMatchObject({
      message: expect.stringContaining('__proto__'),
    });
    expect(events).toHaveLength(1);
    expect('polluted' in {}).toBe(false);
  });

  it('may be sent in pieces', async () => {
    const { board, events } = newBoard();
    const [root, child] = drawing.components;
    await board.draw('people', { components: [root], complete: false });
    await expect(board.draw('people', { data: { name: 'Ada' } })).rejects.toThrow();
    await board.draw('people', { components: [child], data: drawing.data });
    expect(surfaceOf(seen(events).get('a2ui-surface-people'))?.components.size).toBe(2);
  });

  it('do not grow with every update', async () => {
    const { board, events } = newBoard();
    await board.draw('people', drawing);
    const { operations } = widgetTunables.surfaces;
    for (let count = 0; count < operations; count += 1) {
      await board.draw('people', { updates: [{ path: '/name', value: `Ada ${count}` }] });
    }
    const kept = seen(events).get('a2ui-surface-people') ?? [];
    expect(kept.length).toBeLessThanOrEqual(operations);
    expect(surfaceOf(kept)?.data).toEqual({ name: `Ada ${operations - 1}` });
  });

  it('can be read by whoever has their messages, whatever is drawn and in whichever order', async () => {
    const compile = await loadPatterns();
    const change = fc.oneof(
      fc.record({ path: fc.constantFrom('/name', '/a', '/b'), size: fc.nat(9_900) }),
      fc.record({ path: fc.constantFrom('/c', '/d'), size: fc.constant(9_900) }),
    );
    const all = fc.array(change, { minLength: 50, maxLength: 90 });
    await fc.assert(
      fc.asyncProperty(all, async (changes) => {
        const { board, events } = newBoard();
        await board.draw('people', drawing);
        for (const { path, size } of changes) {
          await board.draw('people', { updates: [{ path, value: 'x'.repeat(size) }] });
          const operations = seen(events).get('a2ui-surface-people') ?? [];
          expect(checkSurface({ operations, compile })).toMatchObject({ ok: true });
        }
      }),
      { numRuns: 10 },
    );
  });

  it('grow to no more than a reader takes, and stay as they are', async () => {
    const { board, events } = newBoard();
    await board.draw('people', drawing);
    const value = 'x'.repeat(9_000);
    const grow = async () => {
      for (let count = 0; count < 60; count += 1) {
        await board.draw('people', { updates: [{ path: `/n${count}`, value }] });
      }
    };
    await expect(grow()).rejects.toThrow('longer than');
    expect(surfaceOf(seen(events).get('a2ui-surface-people'))?.components.size).toBe(2);
    await board.draw('people', { data: { name: 'Bob' } });
    expect(surfaceOf(seen(events).get('a2ui-surface-people'))?.data).toEqual({ name: 'Bob' });
  });

  it('are no more than a thread has room for', async () => {
    const { board } = newBoard();
    const { perThread } = widgetTunables.surfaces;
    for (let count = 0; count < perThread; count += 1) await board.draw(`s${count}`, drawing);
    await expect(board.draw('more', drawing)).rejects.toThrow('too many');
    await board.draw('s0', { updates: [{ path: '/name', value: 'Bob' }] });
  });
});
