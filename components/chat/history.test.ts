import type { Message } from '@ag-ui/core';
import { describe, expect, it } from 'vitest';
import { noHistory, takePage, takeSnapshot, takeWindow } from './history.ts';

const messages = (...ids: string[]): Message[] =>
  ids.map((id) => ({ id, role: 'user', content: id }));
const ids = (list: readonly Message[]) => list.map(({ id }) => id);

describe('history of a thread', () => {
  it('loads page after page before the snapshot', () => {
    let history = takeWindow(takeSnapshot(noHistory, [], messages('5', '6')), '50');
    expect(history).toMatchObject({ earlier: [], before: '50' });
    history = takePage(
      history,
      { messages: messages('3', '4', '5'), before: '30' },
      messages('5', '6'),
    );
    expect(ids(history.earlier)).toEqual(['3', '4']);
    history = takePage(history, { messages: messages('1', '2'), before: null }, messages('5', '6'));
    expect(ids(history.earlier)).toEqual(['1', '2', '3', '4']);
    expect(history).toMatchObject({ before: null, loading: false });
  });

  it('keeps what slid out of the window of a later snapshot, with the older cursor', () => {
    const opened = takeWindow(takeSnapshot(noHistory, [], messages('1', '2')), '10');
    const again = takeWindow(
      takeSnapshot(opened, messages('1', '2', '3', '4'), messages('3', '4')),
      '20',
    );
    expect(ids(again.earlier)).toEqual(['1', '2']);
    expect(again.before).toBe('10');
  });

  it('starts over when messages are missing between', () => {
    const opened = takePage(
      takeWindow(noHistory, '10'),
      { messages: messages('1'), before: '5' },
      messages('2'),
    );
    const again = takeWindow(takeSnapshot(opened, messages('2'), messages('8', '9')), '70');
    expect(again).toMatchObject({ earlier: [], before: '70' });
  });
});
