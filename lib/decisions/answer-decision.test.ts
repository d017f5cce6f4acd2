import { beforeAll, describe, expect, it } from 'vitest';
import { approval, askedRun, passTime, plan, question } from '../../test/asked-run.ts';
import { withTestDatabase } from '../../test/database.ts';
import { listAudit } from '../audit/index.ts';
import { LOCAL_OWNER, type Principal } from '../auth/index.ts';
import { systemDatabase } from '../database/index.ts';
import { type FeedEvent, subscribeFeed } from '../feed/index.ts';
import { ensureLocalTenant } from '../workspaces/index.ts';
import { answerDecision, getDecision, listRules } from './index.ts';
import type { DecisionAnswer } from './schema.ts';

withTestDatabase();
beforeAll(() => ensureLocalTenant());

const owner = LOCAL_OWNER;
const member: Principal = { ...owner, userId: 'member', role: 'member', displayName: 'M' };
const once: DecisionAnswer = { kind: 'tool_approval', verdict: 'allow_once' };
const always: DecisionAnswer = { kind: 'tool_approval', verdict: 'allow_always' };
const deny: DecisionAnswer = { kind: 'tool_approval', verdict: 'deny', reason: 'not today' };

describe('answering a request', () => {
  it('keeps the answer with who, how and when, and tells who carries the run on', async () => {
    const { scope, runId, decisions } = await askedRun();
    const { decision, settledRun } = await answerDecision(
      owner,
      decisions[0]?.id ?? '',
      deny,
      'inbox',
    );
    expect(decision).toMatchObject({
      status: 'answered',
      answer: deny,
      answeredBy: 'owner',
      answeredVia: 'inbox',
    });
    expect(decision.answeredAt).not.toBeNull();
    expect(settledRun).toEqual({ ...scope, runId });
    expect(await getDecision(owner, decision.id)).toEqual({ ...decision, threadTitle: 'A thread' });
  });

  it('names the run only when nothing of it is open any more', async () => {
    const { decisions } = await askedRun([approval(), question]);
    const [first, second] = decisions.map(({ id }) => id);
    expect((await answerDecision(owner, first ?? '', once, 'chat')).settledRun).toBeUndefined();
    const red: DecisionAnswer = { kind: 'question', answers: { colour: 'red' } };
    expect((await answerDecision(owner, second ?? '', red, 'chat')).settledRun).toBeDefined();
  });

  it('takes the first of many at once, and shows the others which it was', async () => {
    const { decisions } = await askedRun();
    const id = decisions[0]?.id ?? '';
    const tries = [once, deny, once, deny, once].map((answer) =>
      answerDecision(owner, id, answer, 'api'),
    );
    const results = await Promise.allSettled(tries);
    const won = results.filter((one) => one.status === 'fulfilled');
    expect(won).toHaveLength(1);
    expect(won[0]?.value.settledRun).toBeDefined();
    const lost = results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    for (const error of lost) expect(error).toMatchObject({ code: 'CONFLICT' });
    const verdict = won[0]?.value.decision.answer;
    const word =
      verdict?.kind === 'tool_approval' && verdict.verdict === 'deny' ? 'denied' : 'allowed';
    expect(lost[0].message).toContain(word);
  });

  it('tells exactly one of those who answer different requests of a run at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { decisions } = await askedRun([approval(), approval(), approval()]);
      const answers = await Promise.all(
        decisions.map(({ id }) => answerDecision(owner, id, once, 'api')),
      );
      expect(answers.filter(({ settledRun }) => settledRun)).toHaveLength(1);
    }
  });

  it('refuses a late answer before any sweep has noted the expiry', async () => {
    const asked = await askedRun();
    await passTime(asked);
    const late = answerDecision(owner, asked.decisions[0]?.id ?? '', once, 'api');
    await expect(late).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('expired'),
    });
  });

  it.each(['finished', 'failed', 'stopped', 'interrupted'] as const)(
    'refuses one for a run that is %s',
    async (status) => {
      const { decisions } = await askedRun([approval()], owner, status);
      await expect(
        answerDecision(owner, decisions[0]?.id ?? '', once, 'api'),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    },
  );

  it('does not know what is of another tenant or of another person', async () => {
    const id = (await askedRun()).decisions[0]?.id ?? '';
    const stranger = { ...owner, tenantId: 'other' };
    for (const who of [stranger, member, { ...stranger, role: 'admin' as const }]) {
      await expect(answerDecision(who, id, once, 'api')).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(getDecision(who, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect((await getDecision(owner, id)).status).toBe('pending');
  });

  it('lets an admin answer for a member, whose run then goes on as the member', async () => {
    await systemDatabase().execute`
      WITH u AS (INSERT INTO app_user (id, display_name) VALUES ('member', 'M'))
      INSERT INTO membership (tenant_id, user_id, role) VALUES ('local', 'member', 'member')`;
    const { decisions } = await askedRun([approval()], member);
    const admin: Principal = { ...owner, userId: 'admin', role: 'admin' };
    const { settledRun } = await answerDecision(admin, decisions[0]?.id ?? '', always, 'inbox');
    expect(settledRun).toMatchObject({ userId: 'member', role: 'member', displayName: 'M' });
    expect(await listRules(admin, 'guide')).toEqual([]);
    expect(await listRules(member, 'guide')).toMatchObject([{ createdBy: 'admin' }]);
  });

  it('of a deleted conversation is not found', async () => {
    const { scope, decisions } = await askedRun();
    await systemDatabase().execute`
      UPDATE thread SET deleted_at = now() WHERE id = ${scope.threadId}`;
    await expect(answerDecision(owner, decisions[0]?.id ?? '', once, 'api')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('refuses what does not fit, and leaves the request open', async () => {
    const { decisions } = await askedRun([approval(false), plan]);
    const [first, second] = decisions.map(({ id }) => id);
    const misfits: [string, DecisionAnswer][] = [
      [first ?? '', always],
      [first ?? '', { kind: 'plan', verdict: 'approve' }],
      [second ?? '', once],
      [second ?? '', { kind: 'nonsense' } as unknown as DecisionAnswer],
    ];
    for (const [id, answer] of misfits) {
      await expect(answerDecision(owner, id, answer, 'api')).rejects.toMatchObject({
        code: 'INVALID_REQUEST',
      });
      expect((await getDecision(owner, id)).status).toBe('pending');
    }
  });

  it('keeps texts that PostgreSQL refuses, without what it refuses', async () => {
    const { decisions } = await askedRun();
    const reason = 'no\u0000 \ud800!';
    const answer: DecisionAnswer = { kind: 'tool_approval', verdict: 'deny', reason };
    const { decision } = await answerDecision(owner, decisions[0]?.id ?? '', answer, 'api');
    expect(decision.answer).toMatchObject({ reason: 'no \ufffd!' });
  });
});

describe('"always"', () => {
  it('saves the rule that the request suggested, once, and notes it', async () => {
    for (let round = 0; round < 2; round += 1) {
      const { decisions } = await askedRun();
      const sent = { ...always, suggestedRule: { tool: '*', pattern: '*' } };
      await answerDecision(owner, decisions[0]?.id ?? '', sent as DecisionAnswer, 'chat');
    }
    expect(await listRules(owner, 'guide')).toMatchObject([
      { effect: 'allow', tool: 'run_command', pattern: 'npm test', appliesTo: 'me' },
    ]);
    const { events } = await listAudit(owner);
    const added = events.filter(
      ({ action, actor }) => action === 'rule.added' && actor === owner.userId,
    );
    expect(added).toHaveLength(1);
    expect(added[0]?.details).toMatchObject({ tool: 'run_command', pattern: 'npm test' });
  });
});

it('tells the pages of the workspace, and nobody else', async () => {
  const heard: FeedEvent[] = [];
  const overheard: FeedEvent[] = [];
  const ends = [
    subscribeFeed('local', 'guide', (event) => heard.push(event)),
    subscribeFeed('other', 'guide', (event) => overheard.push(event)),
  ];
  const { scope, decisions } = await askedRun();
  const id = decisions[0]?.id ?? '';
  await answerDecision(owner, id, once, 'chat');
  for (const end of ends) end();
  const { threadId } = scope;
  expect(heard).toEqual([
    { type: 'decision', id, threadId, status: 'pending' },
    { type: 'decision', id, threadId, status: 'answered' },
  ]);
  expect(overheard).toEqual([]);
});
