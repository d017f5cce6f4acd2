import fc from 'fast-check';
import type { Operation } from 'fast-json-patch';
import { describe, expect, it } from 'vitest';
import { applyDelta, SharedState, type StateEvent } from '../shared-state/index.ts';
import { widgetTunables } from '../widget-tunables.ts';
import { card, form, list, table } from './make-widget.ts';
import type { WidgetOperation } from './schema.ts';
import { placedWidgetSchema, WIDGETS_STATE } from './schema.ts';
import { WidgetBoard, type WidgetUpdate } from './widget-board.ts';

function newBoard(initial: unknown = {}) {
  const events: StateEvent[] = [];
  const updates: WidgetUpdate[] = [];
  const shared = new SharedState(initial, (event) => events.push(structuredClone(event)));
  const board = new WidgetBoard(shared, (update) => updates.push(update));
  const widgets = () => shared.current[WIDGETS_STATE] as { id: string }[];
  /** What a reader holds that received the events. */
  const seen = () =>
    events.reduce<Record<string, unknown> | undefined>((state, event) => {
      if (event.type === 'STATE_SNAPSHOT') return event.snapshot;
      return applyDelta(state ?? {}, event.delta as Operation[]);
    }, undefined);
  return { board, events, updates, widgets, seen };
}

const people = table({ headers: ['Name'], rows: [['Ada']] });
const addRow = (name: string): WidgetOperation => ({ op: 'add', path: '/rows/-', value: [name] });

describe('the widgets of a thread', () => {
  it('begin with a snapshot and go on with deltas that name what changed alone', () => {
    const { board, events, updates } = newBoard({ workflows: {} });
    const { id } = board.add(people);
    board.add(card({ title: 'Second' }));
    board.change(id, [addRow('Bob')]);
    board.remove(id);
    expect(events.map((event) => ('delta' in event ? event.delta : event.type))).toEqual([
      'STATE_SNAPSHOT',
      [expect.objectContaining({ op: 'add', path: '/a2ui_widgets/-' })],
      [{ op: 'add', path: '/a2ui_widgets/0/rows/-', value: ['Bob'] }],
      [{ op: 'remove', path: '/a2ui_widgets/0' }],
    ]);
    expect(updates.map(({ change }) => change)).toEqual(['added', 'added', 'changed', 'removed']);
  });

  it('are the same for whoever follows the events, and valid, whatever is done to them', () => {
    const text = fc.string({ minLength: 1, maxLength: 20 }).filter((one) => one.trim() !== '');
    const path = fc.constantFrom('/title', '/items/0', '/items/-', '/rows/0/0', '/__proto__/x', '');
    const operation = fc.record({
      op: fc.constantFrom('add', 'replace', 'remove', 'test'),
      path,
      value: fc.oneof(text, fc.jsonValue()),
    });
    const step = fc.oneof(
      fc.record({ act: fc.constant('add' as const), title: text }),
      fc.record({
        act: fc.constant('change' as const),
        at: fc.nat(5),
        operations: fc.array(operation, { minLength: 1, maxLength: 4 }),
      }),
      fc.record({ act: fc.constant('remove' as const), at: fc.nat(5) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { board, events, widgets, seen } = newBoard();
        for (const one of steps) {
          const id = ('at' in one && widgets()?.[one.at]?.id) || 'w00000000';
          const before = structuredClone(widgets());
          try {
            if (one.act === 'add') board.add(list({ title: one.title, items: [one.title] }));
            if (one.act === 'change') board.change(id, one.operations as WidgetOperation[]);
            if (one.act === 'remove') board.remove(id);
          } catch {
            expect(widgets()).toEqual(before);
          }
          for (const widget of widgets() ?? []) {
            expect(placedWidgetSchema.safeParse(widget).success).toBe(true);
          }
          if (events.length > 0) expect(seen()?.[WIDGETS_STATE]).toEqual(widgets());
        }
        expect('x' in {}).toBe(false);
      }),
    );
  });

  it.each([
    ['its id', { op: 'replace', path: '/id', value: 'w00000001' }],
    ['its type', { op: 'replace', path: '/type', value: 'card' }],
    ['all of it', { op: 'replace', path: '', value: {} }],
    ['what the user sent', { op: 'add', path: '/submitted', value: {} }],
    ['a prototype', { op: 'add', path: '/__proto__/polluted', value: 1 }],
    ['a property that it does not have', { op: 'add', path: '/onclick', value: 'x' }],
  ] as const)('a patch does not touch %s', (_, operation) => {
    const { board, widgets } = newBoard();
    const { id } = board.add(people);
    expect(() => board.change(id, [addRow('Bob'), operation])).toThrow();
    expect(widgets()).toEqual([{ id, ...people }]);
    expect('polluted' in {}).toBe(false);
  });

  it('are not filled by copies of copies', () => {
    const { board, widgets } = newBoard();
    const { id } = board.add(people);
    const doubling: WidgetOperation = { op: 'copy', from: '/rows', path: '/rows/0' };
    const { maxOperations } = widgetTunables.widgets;
    const operations = Array.from({ length: maxOperations }, () => doubling);
    expect(() => board.change(id, operations)).toThrow('copies too much');
    expect(widgets()).toEqual([{ id, ...people }]);
  });

  it('are not drawn as if the user had sent them already', () => {
    const { board } = newBoard();
    const fields = [{ type: 'text' as const, name: 'agree', label: 'Do you agree?' }];
    const submitted = { at: '2026-11-21T10:00:00.000Z', values: { agree: 'I do' } };
    const forged = form({
      title: 'Vote',
      fields,
      submit: { label: 'Send', action: 'vote' },
      submitted,
    });
    expect(() => board.add(forged)).toThrow('submitted');
  });

  it('keep what the user sent with a form, and its values as they were', () => {
    const { board } = newBoard();
    const fields = [{ type: 'text' as const, name: 'topic', label: 'Topic' }];
    const meeting = form({ title: 'Meeting', fields, submit: { label: 'Send', action: 'save' } });
    const { id } = board.add(meeting);
    board.submit(id, { topic: 'Budget' }, '2026-11-21T10:00:00.000Z');
    board.change(id, [{ op: 'replace', path: '/title', value: 'The meeting' }]);
    expect(board.find(id)).toMatchObject({
      title: 'The meeting',
      submitted: { at: '2026-11-21T10:00:00.000Z', values: { topic: 'Budget' } },
    });
  });

  it('are bounded in number and size', () => {
    const { board } = newBoard();
    const { maxPerThread, maxCellChars } = widgetTunables.widgets;
    for (let count = 0; count < maxPerThread; count += 1) board.add(card({ title: 'One' }));
    expect(() => board.add(card({ title: 'One more' }))).toThrow('too many');

    const large = newBoard().board;
    const rows = Array.from({ length: 1_000 }, () => ['x'.repeat(maxCellChars)]);
    const grow = () => large.add(table({ headers: ['A'], rows }));
    grow();
    grow();
    expect(grow).toThrow('grown too large');
  });
});
