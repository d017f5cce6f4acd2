import { randomUUID } from 'node:crypto';
import { EventType, type Message } from '@ag-ui/core';
import { lastValueFrom } from 'rxjs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { noInterrupts } from '../../test/no-interrupts.ts';
import { ScriptedAgent } from '../../test/scripted-agent.ts';
import { listAudit } from '../audit/index.ts';
import { LOCAL_OWNER, type Principal } from '../auth/index.ts';
import { systemDatabase } from '../database/index.ts';
import { FlightdeckRunner, withCaller } from '../runs/index.ts';
import { deleteThread, readConversation, undeleteThread } from '../threads/index.ts';
import { tunables } from '../tunables.ts';
import { ensureLocalTenant } from '../workspaces/index.ts';
import { createShare, listShares, openShare, revokeShare, watchShares } from './index.ts';
import type { ShareScope } from './schema.ts';

vi.mock('../threads/index.ts', { spy: true });

withTestDatabase();
beforeAll(ensureLocalTenant);

const passage = {
  documentId: 'secret-document-id',
  documentTitle: 'Handbook',
  kind: 'markdown',
  headings: [],
  page: 4,
  start: 10,
  end: 20,
  text: 'The helicopter needs 35 minutes.',
  score: 1,
};

/** Looks something up and answers with it. */
const agent = new ScriptedAgent(async ({ input, emit, say }) => {
  const toolCallId = `call-${input.runId}`;
  emit({ type: EventType.TOOL_CALL_START, toolCallId, toolCallName: 'vector_search' });
  emit({ type: EventType.TOOL_CALL_ARGS, toolCallId, delta: '{"query":"secret-argument"}' });
  emit({ type: EventType.TOOL_CALL_END, toolCallId });
  const passages = [
    { ...passage, n: 1 },
    { ...passage, n: 2, text: 'uncited-quote' },
  ];
  const content = JSON.stringify({ passages });
  emit({ type: EventType.TOOL_CALL_RESULT, messageId: `r-${input.runId}`, toolCallId, content });
  say(`Answer to ${(input.messages.at(-1) as Message).content}: 35 minutes [1].`);
});

async function say(threadId: string, content: string): Promise<void> {
  const runner = new FlightdeckRunner(() => agent, noInterrupts);
  const messages = [{ id: randomUUID(), role: 'user' as const, content }];
  const given = { state: {}, tools: [], context: [], forwardedProps: {} };
  const input = { threadId, runId: randomUUID(), messages, ...given };
  const caller = { ...LOCAL_OWNER, workspaceId: 'guide' };
  await lastValueFrom(withCaller(caller, () => runner.run({ threadId, agent, input })));
}

async function conversation(question = 'first'): Promise<string> {
  const threadId = randomUUID();
  await say(threadId, question);
  return threadId;
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const share = (threadId: string, scope: ShareScope = 'snapshot', days = 7) =>
  createShare(LOCAL_OWNER, { threadId, scope, expiresAt: inDays(days) });
const tokenOf = ({ path }: { path: string }) => path.slice('/share/'.length);
const open = (created: { path: string }) => openShare(tokenOf(created));
const texts = async (created: { path: string }) =>
  (await open(created)).messages.map(({ text }) => text);
const gone = { code: 'NOT_FOUND' };

describe('a shared conversation', () => {
  it('holds what was said and the quotes that are cited, and nothing else', async () => {
    const created = await share(await conversation());
    const shared = await open(created);
    expect(shared.messages).toMatchObject([
      { role: 'user', text: 'first', sources: [] },
      {
        role: 'assistant',
        text: 'Answer to first: 35 minutes [1].',
        sources: [{ n: 1, title: 'Handbook', page: 4, quote: passage.text }],
      },
    ]);
    expect(shared).toMatchObject({ scope: 'snapshot', expiresAt: created.share.expiresAt });
    expect(JSON.stringify(shared)).not.toMatch(/secret|uncited|tenant|workspace/);
  });

  it('stays as it was, or goes along, as was chosen', async () => {
    const threadId = await conversation();
    const [snapshot, current] = [await share(threadId), await share(threadId, 'current')];
    await say(threadId, 'second');
    expect(await texts(snapshot)).toHaveLength(2);
    expect((await texts(current))[2]).toBe('second');
  });

  it('is there for whoever has the link until it is revoked', async () => {
    const created = await share(await conversation());
    await revokeShare(LOCAL_OWNER, created.share.id);
    await expect(open(created)).rejects.toMatchObject(gone);
    expect(await listShares(LOCAL_OWNER, created.share.threadId)).toEqual([]);
    await expect(revokeShare(LOCAL_OWNER, created.share.id)).rejects.toMatchObject(gone);
    const { events } = await listAudit(LOCAL_OWNER);
    expect(events.slice(0, 2)).toMatchObject([
      { action: 'share.revoked', subject: created.share.id },
      { action: 'share.created', subject: created.share.id },
    ]);
  });

  it('is read once for as long as nothing is said, also when many open it at once', async () => {
    const read = vi.mocked(readConversation).mockClear();
    const threadId = await conversation();
    const [snapshot, current] = [await share(threadId), await share(threadId, 'current')];
    await Promise.all([open(snapshot), open(snapshot), open(current)]);
    await open(current);
    expect(read).toHaveBeenCalledTimes(2);
    await say(threadId, 'second');
    expect(await texts(current)).toHaveLength(4);
    expect(await texts(snapshot)).toHaveLength(2);
    expect(read).toHaveBeenCalledTimes(3);
  });

  it('shows its newest messages when it is longer than a page can be', async () => {
    const threadId = await conversation('x'.repeat(150_000));
    for (let said = 1; said < 8; said += 1) await say(threadId, 'x'.repeat(150_000));
    const { messages, shortened } = await open(await share(threadId));
    expect(shortened).toBe(true);
    expect(messages.length).toBeLessThan(16);
    expect(messages.at(-1)?.role).toBe('assistant');
  });

  it('is deleted when it has ended, and only then', async () => {
    const threadId = await conversation();
    const [kept, over, revoked] = [
      await share(threadId),
      await share(threadId),
      await share(threadId),
    ];
    await systemDatabase().execute`
      UPDATE share SET expires_at = now() WHERE id = ${over.share.id}`;
    await revokeShare(LOCAL_OWNER, revoked.share.id);
    const left = () =>
      systemDatabase().query<{ id: string }>`
        SELECT id FROM share WHERE thread_id = ${threadId}`;
    await watchShares()();
    expect(await left()).toEqual([{ id: kept.share.id }]);
    await systemDatabase().execute`
      UPDATE share SET expires_at = now() WHERE id = ${kept.share.id}`;
    await watchShares()();
    expect(await left(), 'another instance did it just now').toHaveLength(1);
  });

  it('is gone when its time is over, and while its conversation is deleted', async () => {
    const threadId = await conversation();
    const created = await share(threadId);
    await deleteThread(LOCAL_OWNER, threadId);
    await expect(open(created)).rejects.toMatchObject(gone);
    await undeleteThread(LOCAL_OWNER, threadId);
    expect(await texts(created)).toHaveLength(2);
    await systemDatabase().execute`
      UPDATE share SET expires_at = now() - interval '1 second' WHERE id = ${created.share.id}`;
    await expect(open(created)).rejects.toMatchObject(gone);
    expect(await listShares(LOCAL_OWNER, threadId)).toEqual([]);
  });

  it.each(['', 'x', 'a'.repeat(43), "' OR true --", 'a'.repeat(10_000)])(
    'is not found by guessing',
    async (token) => {
      await expect(openShare(token)).rejects.toMatchObject(gone);
    },
  );
});

describe('links', () => {
  it('are listed where they were made, without their secret, which is stored nowhere', async () => {
    const threadId = await conversation();
    const [first, second] = [await share(threadId), await share(threadId, 'current', 1)];
    expect(await listShares(LOCAL_OWNER, threadId)).toEqual([second.share, first.share]);
    const rows = await systemDatabase().query<{
      row: string;
    }>`SELECT share::text AS row FROM share`;
    expect(JSON.stringify(rows)).not.toContain(tokenOf(first));
  });

  it('expire in the future and within a year', async () => {
    const threadId = await conversation();
    for (const days of [-1, 0, tunables.shares.maxDays + 1, Number.NaN]) {
      const expiresAt = Number.isNaN(days) ? 'soon' : inDays(days);
      await expect(
        createShare(LOCAL_OWNER, { threadId, scope: 'current', expiresAt }),
      ).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
    }
  });

  it('are so many and no more', async () => {
    const threadId = await conversation();
    for (let made = 1; made < tunables.shares.maxPerThread; made += 1) await share(threadId);
    const last = await Promise.allSettled([share(threadId), share(threadId), share(threadId)]);
    const refused = last.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toMatchObject([{ code: 'RATE_LIMITED' }, { code: 'RATE_LIMITED' }]);
  });

  it.each<[string, Principal]>([
    ['another tenant', { ...LOCAL_OWNER, tenantId: 'other' }],
    ['another user', { ...LOCAL_OWNER, userId: 'somebody-else' }],
  ])('are not for %s to make, see or revoke', async (_, principal) => {
    const threadId = await conversation();
    const created = await share(threadId);
    const request = { threadId, scope: 'current' as const, expiresAt: inDays(1) };
    for (const attempt of [
      () => createShare(principal, request),
      () => listShares(principal, threadId),
      () => revokeShare(principal, created.share.id),
    ]) {
      await expect(attempt()).rejects.toMatchObject(gone);
    }
    expect(await texts(created)).toHaveLength(2);
  });
});
