import { afterEach, describe, expect, it } from 'vitest';
import { emitSignal, onSignal, receiveSignal, setRelay } from './signals.ts';

afterEach(() => setRelay(undefined));

describe('signals', () => {
  it('reach every listener of their topic and no other, until it unsubscribes', () => {
    const heard: unknown[] = [];
    const stop = onSignal('a', (data) => heard.push(data));
    onSignal('b', () => heard.push('wrong'));
    emitSignal('a', 1);
    stop();
    emitSignal('a', 2);
    expect(heard).toEqual([1]);
  });

  it('are relayed when they were made here, and not when they came from elsewhere', () => {
    const relayed: unknown[] = [];
    setRelay((signal) => relayed.push(signal));
    emitSignal('a', 1);
    receiveSignal({ topic: 'a', data: 2 });
    expect(relayed).toEqual([{ topic: 'a', data: 1 }]);
  });
});
