import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { rawPool } from '../database/index.ts';
import { log } from '../log.ts';
import { receiveSignal, type Signal, setRelay } from './signals.ts';

const CHANNEL = 'flightdeck_signal';
/** PostgreSQL's limit for a NOTIFY payload is 8,000 bytes; three bytes a character at the most. */
const MAX_PAYLOAD = 2_600;
const RECONNECT_MS = 2_000;

const wireSchema = z.object({ from: z.string(), topic: z.string(), data: z.unknown() });

/**
 * Carries signals between instances that share one PostgreSQL (LISTEN/NOTIFY). Data that does not
 * fit is left out: receivers take a signal without data as a hint to look.
 * @returns a function that ends it
 */
export async function connectSignalRelay(): Promise<() => Promise<void>> {
  const from = randomUUID();
  const pool = rawPool();
  let ended = false;
  let release = () => {};

  const listen = async (): Promise<void> => {
    const client = await pool.connect();
    release = () => client.release(true);
    client.on('notification', ({ payload }) => {
      const parsed = wireSchema.safeParse(parseJson(payload));
      if (parsed.success && parsed.data.from !== from) receiveSignal(parsed.data as Signal);
    });
    client.on('error', () => {
      release();
      if (!ended) setTimeout(() => void listen().catch(retry), RECONNECT_MS);
    });
    await client.query(`LISTEN ${CHANNEL}`);
  };
  const retry = (error: unknown) => {
    log.error({ err: error }, 'listening for other instances failed');
    if (!ended) setTimeout(() => void listen().catch(retry), RECONNECT_MS);
  };

  await listen();
  setRelay(({ topic, data }) => {
    const whole = JSON.stringify({ from, topic, data });
    const payload = whole.length <= MAX_PAYLOAD ? whole : JSON.stringify({ from, topic });
    pool.query('SELECT pg_notify($1, $2)', [CHANNEL, payload]).catch((error) => {
      log.error({ err: error }, 'telling other instances failed');
    });
  });
  return async () => {
    ended = true;
    setRelay(undefined);
    release();
  };
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
