import { randomUUID } from 'node:crypto';
import type { BaseEvent, Message } from '@ag-ui/core';
import { beforeAll, expect, it, vi } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { ScriptedAgent } from '../../test/scripted-agent.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import { ensureLocalTenant } from '../workspaces/index.ts';
import { openThread } from './open-thread.ts';
import { listQueuedRuns } from './queued-run-repository.ts';
import { startRun } from './start-run.ts';

vi.mock('./queued-run-repository.ts', { spy: true });

withTestDatabase();
beforeAll(() => ensureLocalTenant());

const scope = { ...LOCAL_OWNER, workspaceId: 'guide', threadId: randomUUID() };
const agent = new ScriptedAgent(async ({ input, say }) =>
  say(`re ${input.messages.at(-1)?.content}`),
);

function start(content: string) {
  const message: Message = { id: randomUUID(), role: 'user', content };
  const request = { messages: [message], tools: [], context: [], forwardedProps: {} };
  return startRun(scope, randomUUID(), request, agent, () => agent);
}

async function open(): Promise<string> {
  const events: BaseEvent[] = [];
  for await (const event of openThread(scope, new AbortController().signal)) events.push(event);
  return JSON.stringify(events);
}

it('follows a run that begins while its thread is being opened', async () => {
  await start('one');
  await vi.waitUntil(async () => (await open()).includes('"content":"re one"'));
  vi.mocked(listQueuedRuns).mockImplementationOnce(async () => {
    await start('two');
    return [];
  });
  expect(await open()).toContain('re two');
});
