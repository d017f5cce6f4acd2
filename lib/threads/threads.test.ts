import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { ScriptedAgent } from '../../test/scripted-agent.ts';
import { listAudit } from '../audit/index.ts';
import { LOCAL_OWNER, type Principal } from '../auth/index.ts';
import { openRun } from '../runs/open-run-repository.ts';
import { insertQueuedRun } from '../runs/queued-run-repository.ts';
import { runStarted } from '../runs/run-events.ts';
import { ensureLocalTenant } from '../workspaces/index.ts';
import {
  changeThread,
  deleteThread,
  exportThread,
  getThread,
  listMessages,
  listThreads,
  queueMessage,
  removeQueuedMessage,
  searchThreads,
  undeleteThread,
} from './index.ts';

withTestDatabase();
beforeAll(() => ensureLocalTenant());

const owner = LOCAL_OWNER;
const stranger: Principal = { ...owner, tenantId: 'other' };
const colleague: Principal = { ...owner, userId: 'somebody-else' };
const agent = () => new ScriptedAgent(async ({ say }) => say('ok'));

/** A thread whose run is still going on. */
async function busyThread(
  title = 'A title',
): Promise<{ threadId: string; scope: Parameters<typeof insertQueuedRun>[0] }> {
  const threadId = randomUUID();
  const runId = randomUUID();
  const scope = { ...owner, workspaceId: 'guide', threadId };
  const event = runStarted(threadId, runId, []);
  await openRun({
    ...scope,
    runId,
    owner: 'x',
    leaseMs: 60_000,
    title,
    messages: [{ id: randomUUID(), role: 'user', content: 'hi' }],
    event,
    existingOnly: false,
  });
  return { threadId, scope };
}

const listed = async () => (await listThreads(owner, 'guide', {})).threads;

describe('threads', () => {
  it('are listed newest first, with what runs, a page at a time', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 45; i += 1) ids.unshift((await busyThread(`t${i}`)).threadId);
    const first = await listThreads(owner, 'guide', {});
    const second = await listThreads(owner, 'guide', { cursor: first.nextCursor });
    const found = [...first.threads, ...second.threads].map(({ id }) => id);
    expect(new Set(found).size).toBe(found.length);
    expect([...found].sort()).toEqual([...ids].sort());
    expect(first.threads[0]).toMatchObject({ title: 't44', running: true, waiting: false });
    expect(second.nextCursor).toBeNull();
  });

  it('refuse a cursor that was not given out', async () => {
    await expect(listThreads(owner, 'guide', { cursor: "1' OR 1=1" })).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
    });
  });

  it('are renamed, deleted and brought back', async () => {
    const { threadId } = await busyThread();
    await changeThread(owner, threadId, { title: 'Mine' });
    expect((await getThread(owner, threadId)).thread.title).toBe('Mine');
    await deleteThread(owner, threadId);
    expect((await listed()).map(({ id }) => id)).not.toContain(threadId);
    await expect(getThread(owner, threadId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await undeleteThread(owner, threadId);
    expect((await getThread(owner, threadId)).thread.title).toBe('Mine');
    await expect(deleteThread(colleague, threadId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { events } = await listAudit(owner);
    const told = events.filter(({ subject }) => subject === threadId);
    expect(told.map(({ action }) => action)).toEqual(['thread.restored', 'thread.deleted']);
    expect(JSON.stringify(told)).not.toContain('Mine');
  });

  it('stand first when they are pinned, on every page', async () => {
    const { threads: before } = await listThreads(owner, 'guide', {});
    const pinned = before.slice(-2).map(({ id }) => id);
    for (const id of pinned) await changeThread(owner, id, { pinned: true });
    const first = await listThreads(owner, 'guide', {});
    const second = await listThreads(owner, 'guide', { cursor: first.nextCursor });
    expect(first.threads.slice(0, 3).map(({ pinned }) => pinned)).toEqual([true, true, false]);
    const ids = [...first.threads, ...second.threads].map(({ id }) => id);
    expect(ids.slice(0, 2).sort()).toEqual(pinned.sort());
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of pinned) await changeThread(owner, id, { pinned: false });
    expect((await listThreads(owner, 'guide', {})).threads).toEqual(before);
  });

  it('are archived, which leaves them as they are but for the list, and brought back', async () => {
    const { threadId } = await busyThread('Kept away');
    await changeThread(owner, threadId, { archived: true });
    expect((await listed()).map(({ id }) => id)).not.toContain(threadId);
    const archive = async () => (await listThreads(owner, 'guide', { archived: true })).threads;
    expect(await archive()).toMatchObject([{ id: threadId, archived: true, running: true }]);
    expect((await getThread(owner, threadId)).thread.title).toBe('Kept away');
    expect(await searchThreads(owner, 'guide', 'kept')).toMatchObject([
      { thread: { id: threadId } },
    ]);
    await changeThread(owner, threadId, { archived: false });
    expect(await archive()).toEqual([]);
    expect((await listed()).map(({ id }) => id)).toContain(threadId);
  });

  it('keep a message behind the active run, show it, and let it be taken back', async () => {
    const { threadId } = await busyThread();
    const message = { messageId: randomUUID(), content: 'and then?', delivery: 'steer' as const };
    const { runId } = await queueMessage(owner, threadId, message, agent);
    expect((await getThread(owner, threadId)).queued).toEqual([{ runId, ...message }]);
    await removeQueuedMessage(owner, threadId, runId);
    expect((await getThread(owner, threadId)).queued).toEqual([]);
    await expect(removeQueuedMessage(owner, threadId, runId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('say when too much waits', async () => {
    const { threadId, scope } = await busyThread();
    for (let i = 0; i < 20; i += 1) {
      const messages = [{ id: randomUUID(), role: 'user' as const, content: 'x' }];
      await insertQueuedRun(
        scope,
        randomUUID(),
        {
          messages,
          tools: [],
          context: [],
          forwardedProps: {},
        },
        20,
      );
    }
    const message = { messageId: randomUUID(), content: 'one more', delivery: 'next' as const };
    await expect(queueMessage(owner, threadId, message, agent)).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterSeconds: undefined,
    });
  });

  it.each([
    ['another tenant', stranger],
    ['another user', colleague],
  ])('do not exist for %s', async (_, principal) => {
    const { threadId } = await busyThread();
    const message = { messageId: randomUUID(), content: 'x', delivery: 'next' as const };
    const attempts = [
      () => getThread(principal, threadId),
      () => listMessages(principal, threadId, null),
      () => changeThread(principal, threadId, { title: 'stolen', pinned: true, archived: true }),
      () => exportThread(principal, threadId, 'json'),
      () => deleteThread(principal, threadId),
      () => undeleteThread(principal, threadId),
      () => queueMessage(principal, threadId, message, agent),
      () => removeQueuedMessage(principal, threadId, 'x'),
    ];
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect((await listThreads(principal, 'guide', {})).threads).toEqual([]);
    expect(await searchThreads(principal, 'guide', 'title')).toEqual([]);
    expect(await listed()).toContainEqual(
      expect.objectContaining({ id: threadId, pinned: false, archived: false }),
    );
    expect((await getThread(owner, threadId)).thread.title).toBe('A title');
  });
});
