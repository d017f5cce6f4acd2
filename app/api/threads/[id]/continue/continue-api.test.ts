import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { LOCAL_OWNER, type Principal } from '@/lib/auth';
import { systemDatabase, tenantDatabase } from '@/lib/database';
import { env } from '@/lib/env';
import type { SummaryContent } from '@/lib/memory/schema';
import { turnsSpent } from '@/lib/runs/schema';
import { continueThread, getThread } from '@/lib/threads';
import { askedRun } from '@/test/asked-run';
import { Conversation, errorOf, textOf, withServer } from '@/test/conversation';
import { type ModelRequest, setProvider, withModelServer } from '@/test/model-server';
import { POST as goOn } from './route.ts';

withServer();
const mock = withModelServer();
beforeEach(() => setProvider('offline'));

async function post(id: string) {
  const request = new Request('http://localhost/', {
    method: 'POST',
    headers: { host: 'localhost' },
  });
  const response = await goOn(request, { params: Promise.resolve({ id }) });
  return { status: response.status, json: await response.json() };
}
/** The conversation that carries this one on. */
async function carriedOn({ threadId }: Conversation): Promise<Conversation> {
  const { status, json } = await post(threadId);
  expect(status).toBe(200);
  return new Conversation(json.threadId);
}
async function summaryIn(conversation: Conversation): Promise<SummaryContent> {
  const [first] = await conversation.transcript();
  expect(first).toMatchObject({ role: 'activity', activityType: 'summary' });
  return (first as unknown as { content: SummaryContent }).content;
}
const systemOf = ({ messages }: ModelRequest) => JSON.stringify(messages.slice(0, -1));

describe('a conversation that carries another on', () => {
  it('begins with a summary of it, and the model is given it with what is asked then', async () => {
    const old = new Conversation();
    await old.say('Remember: the release is on Friday.');
    await old.say('hello');
    const next = await carriedOn(old);
    const summary = await summaryIn(next);
    expect(summary).toMatchObject({
      turns: 2,
      fromThreadId: old.threadId,
      pinned: ['Remember: the release is on Friday.'],
    });
    const { title } = (await getThread(LOCAL_OWNER, old.threadId)).thread;
    expect((await getThread(LOCAL_OWNER, next.threadId)).thread.title).toBe(`${title} (2)`);

    setProvider('openai', mock);
    const knows = (request: ModelRequest) => systemOf(request).includes('release is on Friday');
    mock.addFixture({ match: { predicate: knows }, response: { content: 'On Friday.' } });
    for (const question of ['When is it?', 'Are you sure?']) {
      expect(textOf(await next.say(question))).toBe('On Friday.');
    }
    expect(await summaryIn(next)).toEqual(summary);

    setProvider('offline');
    expect(await summaryIn(await carriedOn(next))).toMatchObject({
      turns: 4,
      fromThreadId: next.threadId,
      pinned: ['Remember: the release is on Friday.'],
    });
  });

  it('takes the question that was one too many', async () => {
    const old = new Conversation();
    await old.say('hello');
    await systemDatabase().execute`
      UPDATE run SET turn_count = ${env().MAX_TURNS} WHERE thread_id = ${old.threadId}`;
    const refused = await old.say('hello again');
    expect(errorOf(refused)).toEqual({
      code: 'INVALID_REQUEST',
      message: turnsSpent(env().MAX_TURNS),
    });
    const next = await carriedOn(old);
    expect(errorOf(await next.say('hello again'))).toBeUndefined();
    const { run } = tenantDatabase('local').models;
    const runs = await run.findMany({
      where: { threadId: next.threadId },
      orderBy: { firstSeq: 'asc' },
    });
    expect(runs.map(({ turnCount }) => turnCount)).toEqual([0, 1]);
  });

  it('knows the branch that was shown, not the other one', async () => {
    const old = new Conversation();
    const messageId = randomUUID();
    await old.say('Remember: the door is red.', { messageId });
    await old.say('Remember: the door is blue.', { flightdeck: { insteadOf: messageId } });
    expect(await summaryIn(await carriedOn(old))).toMatchObject({
      turns: 1,
      pinned: ['Remember: the door is blue.'],
    });
  });

  it('is not begun while a decision is waited for', async () => {
    const { scope } = await askedRun();
    expect(await post(scope.threadId)).toMatchObject({
      status: 409,
      json: { error: { code: 'CONFLICT' } },
    });
  });

  it.each<[string, Principal]>([
    ['another tenant', { ...LOCAL_OWNER, tenantId: 'other' }],
    ['another user', { ...LOCAL_OWNER, userId: 'somebody-else' }],
  ])('cannot be had by %s', async (_, principal) => {
    const old = new Conversation();
    await old.say('hello');
    const { thread } = tenantDatabase('local').models;
    const before = await thread.count();
    await expect(continueThread(principal, old.threadId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await thread.count()).toBe(before);
    expect((await post(randomUUID())).status).toBe(404);
  });
});
