import { beforeAll, describe, expect, it } from 'vitest';
import { approval, askedRun, passTime, plan, question } from '../../test/asked-run.ts';
import { withTestDatabase } from '../../test/database.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import { systemDatabase } from '../database/index.ts';
import { ensureLocalTenant } from '../workspaces/index.ts';
import { answerDecision, answerInterrupts, decisionsOfRun, withdrawDecisions } from './index.ts';
import type { ResumeEntry } from './schema.ts';

withTestDatabase();
beforeAll(() => ensureLocalTenant());

const yes = (id: string | undefined, payload: unknown = true): ResumeEntry => ({
  interruptId: id ?? '',
  status: 'resolved',
  payload,
});
const statuses = async (runId: string) =>
  (await decisionsOfRun('local', runId)).map(({ status }) => status);
const refused = { code: 'INVALID_REQUEST' };

describe('a resumed run', () => {
  it('stores all its answers and is named', async () => {
    const { scope, runId, decisions } = await askedRun([approval(), question, plan]);
    const [first, second, third] = decisions.map(({ id }) => id);
    const cancelled = { interruptId: third ?? '', status: 'cancelled' as const };
    const resume = [cancelled, yes(second, 'red'), yes(first)];
    expect(await answerInterrupts(scope, resume)).toBe(runId);
    expect(await decisionsOfRun('local', runId)).toMatchObject([
      { status: 'answered', answer: { verdict: 'allow_once' }, answeredVia: 'chat' },
      { status: 'answered', answer: { answers: { colour: 'red' } } },
      { status: 'withdrawn', answer: null, answeredBy: null },
    ]);
  });

  it('may leave out what was answered elsewhere', async () => {
    const { scope, runId, decisions } = await askedRun([approval(), approval()]);
    const [first, second] = decisions.map(({ id }) => id);
    const answer = { kind: 'tool_approval' as const, verdict: 'deny' as const };
    await answerDecision(LOCAL_OWNER, first ?? '', answer, 'inbox');
    expect(await answerInterrupts(scope, [yes(second)])).toBe(runId);
  });

  it('stores nothing when one of its answers does not fit', async () => {
    const { scope, runId, decisions } = await askedRun([approval(), question]);
    const [first, second] = decisions.map(({ id }) => id);
    const misfits = [
      [yes(first), yes(second, 'green')],
      [yes(first)],
      [yes(first), yes(first)],
      [yes(first), yes(second, 'red'), yes('unknown')],
      [yes(first, { approved: true, editedArgs: {} }), yes(second, 'red')],
      [],
      [{ interruptId: first, status: 'done' } as unknown as ResumeEntry],
    ];
    for (const resume of misfits) {
      await expect(answerInterrupts(scope, resume)).rejects.toMatchObject(refused);
      expect(await statuses(runId)).toEqual(['pending', 'pending']);
    }
  });

  it('takes effect once, however often and fast it is sent', async () => {
    const { scope, runId, decisions } = await askedRun([approval(), approval()]);
    const resume = decisions.map(({ id }) => yes(id));
    const sent = await Promise.allSettled(
      Array.from({ length: 4 }, () => answerInterrupts(scope, resume)),
    );
    const taken = sent.filter((one) => one.status === 'fulfilled');
    expect(taken.map(({ value }) => value)).toEqual([runId]);
    await expect(answerInterrupts(scope, resume)).rejects.toMatchObject({
      ...refused,
      message: expect.stringContaining('already'),
    });
  });

  it('races with an answer from elsewhere without both being told to go on', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { scope, decisions } = await askedRun();
      const id = decisions[0]?.id ?? '';
      const answer = { kind: 'tool_approval' as const, verdict: 'deny' as const };
      const results = await Promise.allSettled([
        answerInterrupts(scope, [yes(id)]),
        answerDecision(LOCAL_OWNER, id, answer, 'inbox'),
      ]);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });

  it('is refused when its time has passed', async () => {
    const asked = await askedRun();
    await passTime(asked);
    const late = answerInterrupts(asked.scope, [yes(asked.decisions[0]?.id)]);
    await expect(late).rejects.toMatchObject(refused);
  });

  it('is refused when the requests are of several runs', async () => {
    const one = await askedRun();
    const other = await askedRun();
    await systemDatabase().execute`
      UPDATE decision SET thread_id = ${one.scope.threadId} WHERE run_id = ${other.runId}`;
    const both = [yes(one.decisions[0]?.id), yes(other.decisions[0]?.id)];
    await expect(answerInterrupts(one.scope, both)).rejects.toMatchObject(refused);
  });

  it.each(['running', 'finished', 'stopped'] as const)(
    'is refused when the run is %s',
    async (status) => {
      const { scope, decisions } = await askedRun([approval()], LOCAL_OWNER, status);
      const early = answerInterrupts(scope, [yes(decisions[0]?.id)]);
      await expect(early).rejects.toMatchObject(refused);
    },
  );

  it('is refused in another conversation, of another person and in another tenant', async () => {
    const { scope, runId, decisions } = await askedRun();
    const resume = [yes(decisions[0]?.id)];
    const other = await askedRun();
    const scopes = [
      { ...scope, threadId: other.scope.threadId },
      { ...scope, userId: 'somebody' },
      { ...scope, tenantId: 'other' },
    ];
    for (const foreign of scopes) {
      await expect(answerInterrupts(foreign, resume)).rejects.toMatchObject(refused);
    }
    expect(await statuses(runId)).toEqual(['pending']);
  });
});

describe('taking back what a run asks', () => {
  it('leaves what was answered', async () => {
    const { scope, runId, decisions } = await askedRun([approval(), approval()]);
    const answer = { kind: 'tool_approval' as const, verdict: 'deny' as const };
    await answerDecision(LOCAL_OWNER, decisions[0]?.id ?? '', answer, 'inbox');
    await withdrawDecisions({ ...scope, userId: 'somebody' }, runId);
    await withdrawDecisions({ ...scope, tenantId: 'other' }, runId);
    expect(await statuses(runId)).toEqual(['answered', 'pending']);
    await withdrawDecisions(scope, runId);
    expect(await statuses(runId)).toEqual(['answered', 'withdrawn']);
    const late = answerDecision(LOCAL_OWNER, decisions[1]?.id ?? '', answer, 'inbox');
    await expect(late).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
