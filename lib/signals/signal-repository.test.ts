import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { testsUsePostgres, withTestDatabase } from '../../test/database.ts';
import { rawPool } from '../database/index.ts';
import { connectSignalRelay } from './signal-repository.ts';
import { emitSignal, onSignal } from './signals.ts';

withTestDatabase();

const from = (topic: string, data?: unknown) => JSON.stringify({ from: randomUUID(), topic, data });
const notify = (payload: string) =>
  rawPool().query('SELECT pg_notify($1, $2)', ['flightdeck_signal', payload]);

describe.runIf(testsUsePostgres())('connectSignalRelay', () => {
  it('hears other instances, not itself, and survives what is not a signal', async () => {
    const end = await connectSignalRelay();
    const heard: unknown[] = [];
    const last = new Promise<void>((resolve) => {
      onSignal('t', (data) => {
        heard.push(data);
        if (data === 'end') resolve();
      });
    });
    emitSignal('t', 'own');
    await notify('not json');
    await notify(from('t', { n: 1 }));
    await notify(from('t', 'end'));
    await last;
    expect(heard).toEqual(['own', { n: 1 }, 'end']);
    await end();
  });

  it('tells other instances, leaving out data that does not fit', async () => {
    const end = await connectSignalRelay();
    const client = await rawPool().connect();
    const sent: unknown[] = [];
    const both = new Promise<void>((resolve) => {
      client.on('notification', ({ payload }) => {
        const { topic, data } = JSON.parse(payload ?? '');
        // What the test before told may come only now.
        if (topic === 'u') sent.push(data);
        if (sent.length === 2) resolve();
      });
    });
    await client.query('LISTEN flightdeck_signal');
    emitSignal('u', 'small');
    emitSignal('u', 'x'.repeat(10_000));
    await both;
    client.release(true);
    await end();
    expect(sent).toHaveLength(2);
    expect(sent).toEqual(expect.arrayContaining(['small', undefined]));
  });
});
