import { setTimeout as sleep } from 'node:timers/promises';
import type { Dashboard } from '../../lib/telemetry/schema.ts';
import { withServer } from '../http/with-server.ts';
import { type Figure, median, type Part, percentile } from '../report.ts';

const SECONDS = 20;
const BATCH = 100;
const TARGET_PER_SECOND = 2_000;
/** As many batches a second as make the target and a quarter, evenly. */
const BATCHES_PER_SECOND = (TARGET_PER_SECOND * 1.25) / BATCH;

/**
 * Events that browsers send, redaction on, while somebody looks at the dashboard: a steady stream
 * over the target, so that what is measured is whether it is sustained and how long a sender waits.
 */
export const telemetryIngest: Part = {
  name: 'telemetry-ingest',
  run: () =>
    withServer(
      async ({ url }) => {
        const looked = look(url);
        const sent = await sendSteadily(url);
        const looks = await looked.stop();
        const stored = await storedWithin(url, sent.accepted);
        if (stored < sent.accepted || sent.refused > 0) process.exitCode = 1;
        return figures(sent, stored, looks);
      },
      { LOG_LEVEL: 'error' },
    ),
};

type Sent = { accepted: number; refused: number; times: number[]; seconds: number };

async function sendSteadily(url: string): Promise<Sent> {
  const sent: Sent = { accepted: 0, refused: 0, times: [], seconds: 0 };
  const start = performance.now();
  const open: Promise<void>[] = [];
  for (let batch = 0; batch < SECONDS * BATCHES_PER_SECOND; batch++) {
    const due = start + (batch / BATCHES_PER_SECOND) * 1_000;
    await sleep(Math.max(0, due - performance.now()));
    open.push(sendBatch(url, sent));
  }
  await Promise.all(open);
  sent.seconds = (performance.now() - start) / 1_000;
  return sent;
}

async function sendBatch(url: string, sent: Sent): Promise<void> {
  const body = JSON.stringify({ events: Array.from({ length: BATCH }, browserEvent) });
  const begin = performance.now();
  const response = await fetch(`${url}/api/telemetry`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  sent.times.push(performance.now() - begin);
  const { accepted } = (await response.json()) as { accepted?: number };
  sent.accepted += accepted ?? 0;
  sent.refused += BATCH - (accepted ?? 0);
}

function browserEvent(_: unknown, index: number) {
  const properties = { threadId: crypto.randomUUID(), characters: index, delivery: 'now' };
  const at = new Date().toISOString();
  return { id: crypto.randomUUID(), at, name: 'copilot_message_sent', properties };
}

const lastHour = () => {
  const now = Date.now();
  const [from, to] = [now - 3_600_000, now + 60_000].map((at) => new Date(at).toISOString());
  return `from=${from}&to=${to}`;
};

async function dashboard(url: string): Promise<Dashboard> {
  const response = await fetch(`${url}/api/telemetry/dashboard?${lastHour()}`);
  if (!response.ok) throw new Error(`The dashboard answered ${response.status}`);
  return (await response.json()) as Dashboard;
}

/** Opens the dashboard once a second. */
function look(url: string) {
  const times: number[] = [];
  let looking = true;
  const work = (async () => {
    while (looking) {
      const begin = performance.now();
      await dashboard(url);
      times.push(performance.now() - begin);
      await sleep(1_000);
    }
  })();
  return {
    stop: async () => {
      looking = false;
      await work;
      return times;
    },
  };
}

async function storedWithin(url: string, expected: number): Promise<number> {
  for (let tries = 0; ; tries++) {
    const { totals } = await dashboard(url);
    const stored = totals.messages?.now?.count ?? 0;
    if (stored >= expected || tries === 40) return stored;
    await sleep(250);
  }
}

function figures(sent: Sent, stored: number, looks: number[]): Figure[] {
  const rate = { what: 'events stored', value: stored / sent.seconds, unit: 'a second' };
  return [
    { ...rate, ratio: { of: 'target', value: rate.value / TARGET_PER_SECOND } },
    { what: 'events accepted and not stored', value: sent.accepted - stored, unit: '' },
    { what: 'events refused', value: sent.refused, unit: '' },
    { what: `POST of ${BATCH} events p50`, value: median(sent.times), unit: 'ms' },
    { what: `POST of ${BATCH} events p99`, value: percentile(sent.times, 99), unit: 'ms' },
    { what: 'dashboard meanwhile p95', value: percentile(looks, 95), unit: 'ms' },
  ];
}
