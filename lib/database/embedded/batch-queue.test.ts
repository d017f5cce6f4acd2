import { setTimeout as delay } from 'node:timers/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BatchQueue, type ProtocolEngine, type Session } from './batch-queue.ts';

/** An engine whose batches are words: `begin`, `end`, `fail`, anything else. */
class WordEngine implements ProtocolEngine {
  readonly log: string[] = [];
  open = false;
  isInTransaction() {
    return this.open;
  }
  runExclusive<T>(work: () => Promise<T>) {
    return work();
  }
  async execProtocolRawStream(message: Uint8Array) {
    await delay(1);
    const text = Buffer.from(message).toString('latin1');
    const word = text.includes('ROLLBACK') ? 'rollback' : text;
    this.log.push(word);
    if (word.endsWith('fail')) throw new Error('engine failed');
    if (word.endsWith('begin')) this.open = true;
    if (word.endsWith('end') || word === 'rollback') this.open = false;
  }
}

const session = (): Session => ({ receive: vi.fn(), expire: vi.fn() });

describe('BatchQueue', () => {
  let engine: WordEngine;
  let queue: BatchQueue;
  const say = (who: Session, word: string, complete = true) =>
    queue.run(who, Buffer.from(word), complete);

  beforeEach(() => {
    engine = new WordEngine();
    queue = new BatchQueue(engine, { idleInTransactionMs: 20 });
  });

  it('runs only the owner while a transaction is open, then the others in turn', async () => {
    const [a, b, c] = [session(), session(), session()];
    const first = say(a, 'a begin');
    const others = [say(b, 'b1'), say(c, 'c1'), say(b, 'b2')];
    await first;
    await say(a, 'a2');
    expect(engine.log).toEqual(['a begin', 'a2']);
    await Promise.all([say(a, 'a end'), ...others]);
    expect(engine.log).toEqual(['a begin', 'a2', 'a end', 'b1', 'c1', 'b2']);
  });

  it('holds the others back until a flushed pipeline has its sync', async () => {
    const [a, b] = [session(), session()];
    const flushed = say(a, 'a1', false);
    const other = say(b, 'b1');
    await flushed;
    await say(a, 'a2');
    await other;
    expect(engine.log).toEqual(['a1', 'a2', 'b1']);
  });

  it('goes on after a batch on which the engine failed', async () => {
    const [a, b] = [session(), session()];
    const failed = say(a, 'a fail');
    const next = say(b, 'b1');
    await expect(failed).rejects.toThrow('engine failed');
    await next;
    expect(engine.log).toEqual(['a fail', 'b1']);
  });

  it('rolls back what a vanished connection left open and drops what it had waiting', async () => {
    const [a, b] = [session(), session()];
    const first = say(a, 'a begin');
    void say(a, 'a2');
    const other = say(b, 'b1');
    queue.release(a);
    await Promise.all([first, other]);
    expect(engine.log).toEqual(['a begin', 'rollback', 'b1']);
  });

  it('leaves the transactions of others alone when a connection vanishes', async () => {
    const [a, b] = [session(), session()];
    await say(a, 'a begin');
    queue.release(b);
    await say(a, 'a end');
    await say(b, 'b1');
    expect(engine.log).toEqual(['a begin', 'a end', 'b1']);
  });

  it('expires an owner that sits idle, even while others ask', async () => {
    const [a, b] = [session(), session()];
    await say(a, 'a begin');
    void say(b, 'b1');
    await vi.waitFor(() => expect(a.expire).toHaveBeenCalled());
    expect(b.expire).not.toHaveBeenCalled();
  });
});
