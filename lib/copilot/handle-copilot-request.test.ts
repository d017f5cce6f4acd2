import { randomUUID } from 'node:crypto';
import { EventType } from '@ag-ui/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import { ensureLocalTenant } from '../workspaces/index.ts';
import { COPILOT_PATH, handleCopilotRequest } from './index.ts';

withTestDatabase();
beforeAll(() => ensureLocalTenant());

type Call = { method?: string; body?: unknown; type?: string; workspace?: string };

function call(path: string, { method = 'POST', body, type, workspace }: Call = {}) {
  const headers: Record<string, string> = { 'content-type': type ?? 'application/json' };
  if (workspace) headers['x-flightdeck-workspace'] = workspace;
  const init = method === 'GET' ? { headers } : { headers, body: JSON.stringify(body ?? {}) };
  const url = `http://localhost${COPILOT_PATH}${path}`;
  return handleCopilotRequest(new Request(url, { method, ...init }), LOCAL_OWNER);
}

const runInput = (threadId: string, content: string) => ({
  threadId,
  runId: randomUUID(),
  state: {},
  messages: [{ id: randomUUID(), role: 'user', content }],
  tools: [],
  context: [],
  forwardedProps: {},
});

async function eventsOf(response: Response): Promise<{ type: string }[]> {
  const text = await response.text();
  return text
    .split('\n')
    .filter((line) => line.startsWith('data:'))
    .map((line) => JSON.parse(line.slice(5)));
}

describe('handleCopilotRequest', () => {
  it('runs the agent, and opens the thread again', async () => {
    const threadId = randomUUID();
    const run = await call('/agent/default/run', { body: runInput(threadId, 'hello') });
    const events = await eventsOf(run);
    expect(events.at(0)?.type).toBe(EventType.RUN_STARTED);
    expect(events.at(-1)?.type).toBe(EventType.RUN_FINISHED);
    const opened = await call('/agent/default/connect', { body: runInput(threadId, 'x') });
    const snapshot = (await eventsOf(opened)).find((e) => e.type === EventType.MESSAGES_SNAPSHOT);
    expect(JSON.stringify(snapshot)).toContain('hello');
  });

  it.each([
    ['GET', '/threads'],
    ['POST', '/threads/clear'],
    ['GET', '/threads/x/messages'],
    ['GET', '/threads/x/events'],
    ['POST', '/transcribe'],
    ['POST', '/agent/other/run'],
    ['GET', '/agent/default/run'],
    ['POST', ''],
  ])('does not serve %s %s', async (method, path) => {
    await expect(call(path, { method })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each([
    ['a body that is no run', '/agent/default/run', { body: { a: 1 } }, 'INVALID_REQUEST'],
    ['a form', '/agent/default/run', { type: 'text/plain' }, 'UNSUPPORTED_MEDIA_TYPE'],
    ['an unknown workspace', '/agent/default/run', { workspace: 'nowhere' }, 'NOT_FOUND'],
    ['a workspace that is no name', '/agent/default/run', { workspace: '../x' }, 'NOT_FOUND'],
    [
      'more than two megabytes',
      '/agent/default/run',
      { body: runInput('t', 'x'.repeat(2_200_000)) },
      'PAYLOAD_TOO_LARGE',
    ],
  ])('refuses %s', async (_, path, request, code) => {
    await expect(call(path, request)).rejects.toMatchObject({ code });
  });

  it('tells what it offers and nothing else', async () => {
    const info = await (await call('/info', { method: 'GET' })).json();
    expect(Object.keys(info.agents)).toEqual(['default']);
    expect(info.threadEndpoints).toMatchObject({ list: false, inspect: false, mutations: false });
  });
});
