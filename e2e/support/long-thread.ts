import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { MOST_A_MINUTE } from '../../lib/rate-limits/schema.ts';
import { tunables } from '../../lib/tunables.ts';

/**
 * A thread of as many questions and answers, made as the browser makes one.
 * @returns its id
 */
export async function createLongThread(url: string, turns: number): Promise<string> {
  const threadId = randomUUID();
  await prolongThread(url, threadId, turns);
  return threadId;
}

/** Adds as many questions and answers to a thread. */
export async function prolongThread(url: string, threadId: string, turns: number): Promise<void> {
  await liftLimit(url);
  for (let turn = 1; turn <= turns; turn++) await ask(url, threadId, `Question ${turn}.`);
}

/** Nobody types as fast as this does. */
async function liftLimit(url: string): Promise<void> {
  const runs = { perUser: MOST_A_MINUTE, perTenant: MOST_A_MINUTE };
  const response = await fetch(`${url}/api/workspaces/guide/settings`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ tenant: { limits: { runs } } }),
  });
  if (!response.ok) throw new Error(`The limit was not lifted: ${await response.text()}`);
  // What holds is remembered for a moment.
  await sleep(tunables.limits.settingsMs);
}

async function ask(url: string, threadId: string, content: string): Promise<void> {
  const messages = [{ id: randomUUID(), role: 'user', content }];
  const response = await fetch(`${url}/api/copilotkit/agent/default/run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({
      ...{ threadId, runId: randomUUID(), messages },
      ...{ tools: [], context: [], state: {}, forwardedProps: {} },
    }),
  });
  const events = await response.text();
  if (!events.includes('RUN_FINISHED'))
    throw new Error(`A turn was refused: ${events.slice(0, 500)}`);
}
