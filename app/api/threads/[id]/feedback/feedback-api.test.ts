import { randomUUID } from 'node:crypto';
import { lastValueFrom } from 'rxjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { LOCAL_OWNER, type Principal } from '@/lib/auth';
import { systemDatabase, tenantDatabase } from '@/lib/database';
import { giveFeedback, listFeedback, withdrawFeedback } from '@/lib/feedback';
import type { Feedback } from '@/lib/feedback/schema';
import { FlightdeckRunner, withCaller } from '@/lib/runs';
import { tunables } from '@/lib/tunables';
import { ensureLocalTenant } from '@/lib/workspaces';
import { withTestDatabase } from '@/test/database';
import { noInterrupts } from '@/test/no-interrupts';
import { ScriptedAgent } from '@/test/scripted-agent';
import { PUT as give, DELETE as withdraw } from './[messageId]/route.ts';
import { GET as list } from './route.ts';

withTestDatabase();
beforeAll(ensureLocalTenant);

type Route = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;
type Answer = { feedback: Feedback & Feedback[]; error: { code: string; message: string } };

async function call(route: Route, params: Record<string, string>, method = 'GET', body?: unknown) {
  const request = new Request('http://localhost/', {
    method,
    headers: { host: 'localhost', 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const response = await route(request, { params: Promise.resolve(params) });
  return { status: response.status, json: (await response.json()) as Answer };
}

/** A conversation of one question and its answer. */
async function answered() {
  const agent = new ScriptedAgent(async ({ say }) => say('An answer.'));
  const [id, runId, questionId] = [randomUUID(), randomUUID(), randomUUID()];
  const runner = new FlightdeckRunner(() => agent, noInterrupts);
  const input = {
    threadId: id,
    runId,
    messages: [{ id: questionId, role: 'user' as const, content: 'A question?' }],
    state: {},
    tools: [],
    context: [],
    forwardedProps: {},
  };
  const caller = { ...LOCAL_OWNER, workspaceId: 'guide' };
  await lastValueFrom(withCaller(caller, () => runner.run({ threadId: id, agent, input })));
  return { id, runId, questionId, messageId: `answer-${runId}` };
}

describe('feedback over HTTP', () => {
  it('is given, changed and taken back; an answer has one', async () => {
    const { id, runId, messageId } = await answered();
    expect((await call(list, { id })).json).toEqual({ feedback: [] });
    const up = await call(give, { id, messageId }, 'PUT', { verdict: 'up' });
    expect(up).toMatchObject({
      status: 200,
      json: { feedback: { messageId, verdict: 'up', comment: '' } },
    });
    const down = { verdict: 'down', comment: ' The source says otherwise. ' };
    await call(give, { id, messageId }, 'PUT', down);
    expect((await call(list, { id })).json.feedback).toEqual([
      {
        messageId,
        verdict: 'down',
        comment: 'The source says otherwise.',
        updatedAt: expect.any(String),
      },
    ]);
    const { feedback } = tenantDatabase('local').models;
    expect(await feedback.findMany({ where: { threadId: id } })).toMatchObject([{ runId }]);
    expect((await call(withdraw, { id, messageId }, 'DELETE')).status).toBe(200);
    expect((await call(list, { id })).json).toEqual({ feedback: [] });
    expect((await call(withdraw, { id, messageId }, 'DELETE')).status).toBe(404);
  });

  it('is about answers of the conversation and nothing else', async () => {
    const { id, questionId } = await answered();
    const other = await answered();
    const given = { verdict: 'up' };
    for (const messageId of [questionId, other.messageId, 'unknown']) {
      const refused = await call(give, { id, messageId }, 'PUT', given);
      expect(refused).toMatchObject({ status: 404, json: { error: { code: 'NOT_FOUND' } } });
    }
    expect((await call(list, { id })).json).toEqual({ feedback: [] });
  });

  it.each([
    {},
    { verdict: 'sideways' },
    { verdict: 'up', comment: 'x'.repeat(tunables.feedback.maxCommentChars + 1) },
  ])('refuses a body that does not fit', async (body) => {
    const { id, messageId } = await answered();
    expect((await call(give, { id, messageId }, 'PUT', body)).status).toBe(400);
  });

  it.each<[string, Principal]>([
    ['another tenant', { ...LOCAL_OWNER, tenantId: 'other' }],
    ['another user', { ...LOCAL_OWNER, userId: 'somebody-else' }],
  ])('does not exist for %s', async (_, principal) => {
    const { id, messageId } = await answered();
    await giveFeedback(LOCAL_OWNER, id, messageId, { verdict: 'up', comment: 'good' });
    const down = { verdict: 'down', comment: '' } as const;
    for (const attempt of [
      () => giveFeedback(principal, id, messageId, down),
      () => withdrawFeedback(principal, id, messageId),
      () => listFeedback(principal, id),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await listFeedback(LOCAL_OWNER, id)).toMatchObject([{ verdict: 'up', comment: 'good' }]);
  });

  it('goes with its conversation', async () => {
    const { id, messageId } = await answered();
    await giveFeedback(LOCAL_OWNER, id, messageId, { verdict: 'up', comment: '' });
    const { feedback, thread } = tenantDatabase('local').models;
    await thread.updateMany({ where: { id }, data: { deletedAt: new Date() } });
    await expect(listFeedback(LOCAL_OWNER, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await systemDatabase().execute`DELETE FROM thread WHERE id = ${id}`;
    expect(await feedback.count({ where: { threadId: id } })).toBe(0);
  });
});
