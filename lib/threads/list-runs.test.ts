import { randomUUID } from 'node:crypto';
import { EventType } from '@ag-ui/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import { inspectRun } from '../run-inspection/index.ts';
import { RunRing } from '../run-inspection/run-ring.ts';
import { recordThread } from '../runs/index.ts';
import { ensureLocalTenant } from '../workspaces/index.ts';
import { listRunEvents, listRuns } from './index.ts';

withTestDatabase();
beforeAll(() => ensureLocalTenant());

const owner = LOCAL_OWNER;
const others = [
  { ...owner, tenantId: 'other' },
  { ...owner, userId: 'somebody-else' },
];

/** A conversation with one run. */
async function recorded(text: string) {
  const threadId = randomUUID();
  const runId = randomUUID();
  const scope = { ...owner, workspaceId: 'guide', threadId };
  const events = [
    { type: EventType.TEXT_MESSAGE_START, messageId: `m-${runId}`, role: 'assistant' },
    { type: EventType.TEXT_MESSAGE_CONTENT, messageId: `m-${runId}`, delta: text },
    { type: EventType.TEXT_MESSAGE_END, messageId: `m-${runId}` },
  ];
  await recordThread(scope, { runId, title: 'A title', events });
  return { threadId, runId };
}

describe('the runs of a conversation', () => {
  it('are listed, and their events are read with the time they were stored', async () => {
    const { threadId, runId } = await recorded('Hello');
    const { runs, before } = await listRuns(owner, threadId, null);
    expect(runs).toMatchObject([{ runId, status: 'finished', events: 5 }]);
    expect(before).toBeNull();

    const run = { threadId, runId };
    const { events, next } = await listRunEvents(owner, run, null);
    expect(events.map(({ event }) => event.type)).toEqual([
      'RUN_STARTED',
      'TEXT_MESSAGE_START',
      'TEXT_MESSAGE_CONTENT',
      'TEXT_MESSAGE_END',
      'RUN_FINISHED',
    ]);
    expect(Number.isNaN(Date.parse(events[0]?.at ?? ''))).toBe(false);
    expect(next).toBeNull();
    const rest = await listRunEvents(owner, run, String(events[3]?.seq));
    expect(rest.events.map(({ event }) => event.type)).toEqual(['RUN_FINISHED']);
  });

  it('of another thread are not among them', async () => {
    const one = await recorded('one');
    const two = await recorded('two');
    const mixed = { threadId: one.threadId, runId: two.runId };
    expect((await listRunEvents(owner, mixed, null)).events).toEqual([]);
    expect((await listRuns(owner, one.threadId, null)).runs).toHaveLength(1);
  });

  it.each(others)('are for nobody else: $tenantId, $userId', async (somebody) => {
    const { threadId, runId } = await recorded('secret');
    const refused = { code: 'NOT_FOUND' };
    await expect(listRuns(somebody, threadId, null)).rejects.toMatchObject(refused);
    await expect(listRunEvents(somebody, { threadId, runId }, null)).rejects.toMatchObject(refused);
    await expect(inspectRun(somebody, threadId, runId)).rejects.toMatchObject(refused);
  });

  it('cursors that are none are refused', async () => {
    const { threadId, runId } = await recorded('x');
    const refused = { code: 'INVALID_REQUEST' };
    await expect(listRuns(owner, threadId, 'x')).rejects.toMatchObject(refused);
    await expect(listRunEvents(owner, { threadId, runId }, '-1')).rejects.toMatchObject(refused);
  });

  it('what is not kept of a run any more is null', async () => {
    const { threadId, runId } = await recorded('x');
    expect(await inspectRun(owner, threadId, runId, new RunRing())).toEqual({ inspection: null });
  });
});
