import { randomUUID } from 'node:crypto';
import { verifyEvents } from '@ag-ui/client';
import { EventSchemas } from '@ag-ui/core';
import { from, lastValueFrom, toArray } from 'rxjs';
import { expect, it } from 'vitest';
import { withServer } from '../../test/conversation.ts';
import { setProvider } from '../../test/model-server.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import { changeSettings } from '../settings/index.ts';
import { listThreads } from '../threads/index.ts';
import { GUIDE_WORKSPACE } from '../workspaces/index.ts';
import { COPILOT_PATH, handleCopilotRequest } from './index.ts';

withServer();

const input = (threadId: string) => ({
  threadId,
  runId: randomUUID(),
  state: {},
  messages: [{ id: randomUUID(), role: 'user', content: 'hello' }],
  tools: [],
  context: [],
  forwardedProps: {},
});
const post = (path: string, body: object) =>
  handleCopilotRequest(
    new Request(`http://localhost${COPILOT_PATH}/agent/default${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
    LOCAL_OWNER,
  );

it('ends a run that is one too many with RUN_ERROR and the seconds to wait, and keeps nothing of it', async () => {
  setProvider('offline');
  await changeSettings(LOCAL_OWNER, 'w', { tenant: { limits: { runs: { perUser: 1 } } } });
  const threadId = randomUUID();
  const first = await post('/run', input(threadId));
  expect(first.headers.get('ratelimit-limit')).toBe('1');
  expect(first.headers.get('ratelimit-remaining')).toBe('0');
  expect(await first.text()).toContain('RUN_FINISHED');

  const refused = await post('/run', input(randomUUID()));
  const wait = Number(refused.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(refused.headers.get('ratelimit-remaining')).toBe('0');
  expect(refused.headers.get('content-type')).toBe('text/event-stream');
  const text = await refused.text();
  const events = text.split('\n\n').filter(Boolean);
  expect(events).toHaveLength(1);
  const event = EventSchemas.parse(JSON.parse((events[0] as string).replace(/^data: /, '')));
  expect(event).toEqual({
    type: 'RUN_ERROR',
    code: 'RATE_LIMITED',
    message: expect.stringContaining(`Try again in ${wait} second`),
    retryAfterSeconds: wait,
  });
  await lastValueFrom(from([event]).pipe(verifyEvents(false), toArray()));
  expect(await listThreads(LOCAL_OWNER, GUIDE_WORKSPACE.id, {})).toMatchObject({
    threads: [{ id: threadId }],
  });

  const followed = await post('/connect', input(threadId));
  expect(followed.headers.get('ratelimit-limit')).toBeNull();
  expect(await followed.text()).toContain('hello');
});
