import { randomUUID } from 'node:crypto';

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
  for (let turn = 1; turn <= turns; turn++) await ask(url, threadId, `Question ${turn}.`);
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
