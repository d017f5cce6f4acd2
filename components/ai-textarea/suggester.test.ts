import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstWord, Suggester, type TextAround } from './suggester.ts';

const around: TextAround = { before: 'The ferry', after: '' };

function setUp(pieces: string[] | Error = [' leaves', ' at noon']) {
  const asked: { around: TextAround; signal: AbortSignal }[] = [];
  const changes: string[] = [];
  const complete: string[] = [];
  const suggester = new Suggester({
    async *continueText(text, signal) {
      asked.push({ around: text, signal });
      if (pieces instanceof Error) throw pieces;
      yield* pieces;
    },
    delayMs: 100,
    restMs: 1_000,
    onChange: (text) => changes.push(text),
    onComplete: (text) => complete.push(text),
  });
  return { suggester, asked, changes, complete };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('Suggester', () => {
  it('asks once after a pause, and grows as the answer comes', async () => {
    const { suggester, asked, changes, complete } = setUp();
    suggester.ask(() => ({ before: 'too early', after: '' }));
    suggester.ask(() => around);
    expect(asked).toHaveLength(0);
    await vi.runAllTimersAsync();
    expect(asked.map((one) => one.around)).toEqual([around]);
    expect(changes).toEqual([' leaves', ' leaves at noon']);
    expect(complete).toEqual([' leaves at noon']);
  });

  it('is cancelled before and while it is asked for', async () => {
    const { suggester, asked, changes } = setUp();
    suggester.ask(() => around);
    suggester.cancel();
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(0);
    suggester.ask(() => around);
    vi.advanceTimersByTime(100);
    suggester.cancel();
    await vi.runAllTimersAsync();
    expect(asked[0]?.signal.aborted).toBe(true);
    expect(changes).toEqual([]);
  });

  it('gets shorter by what is written as suggested, and says when something else is', async () => {
    const { suggester, changes } = setUp();
    suggester.ask(() => around);
    await vi.runAllTimersAsync();
    expect(suggester.advance(' lea')).toBe(true);
    expect(suggester.text).toBe('ves at noon');
    expect(suggester.advance('x')).toBe(false);
    expect(suggester.advance('ves at noon')).toBe(false);
    expect(changes.at(-1)).toBe('');
  });

  it('does not double the space before the cursor', async () => {
    const { suggester } = setUp();
    suggester.ask(() => ({ before: 'The ferry ', after: '' }));
    await vi.runAllTimersAsync();
    expect(suggester.text).toBe('leaves at noon');
  });

  it('leaves a server in trouble alone for a while', async () => {
    const { suggester, asked } = setUp(new Error('down'));
    suggester.ask(() => around);
    await vi.runAllTimersAsync();
    suggester.ask(() => around);
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    suggester.ask(() => around);
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(2);
  });

  it('does not ask where nothing can be continued', async () => {
    const { suggester, asked } = setUp();
    suggester.ask(() => null);
    await vi.runAllTimersAsync();
    expect(asked).toHaveLength(0);
  });
});

describe('firstWord', () => {
  it.each([
    [' leaves at noon', ' leaves'],
    ['word', 'word'],
    [' 28, days', ' 28,'],
  ])('of %j is %j', (text, word) => expect(firstWord(text)).toBe(word));
});
