import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approval, askedRun, passTime } from '../../test/asked-run.ts';
import { withTestDatabase } from '../../test/database.ts';
import { listAudit } from '../audit/index.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import { systemDatabase } from '../database/index.ts';
import { changeSettings } from '../settings/index.ts';
import { tunables } from '../tunables.ts';
import { ensureLocalTenant, GUIDE_WORKSPACE } from '../workspaces/index.ts';
import { answerDecision, askDecisions, decisionsOfRun, expireDecisions } from './index.ts';

withTestDatabase();
beforeAll(() => ensureLocalTenant());
beforeEach(async () => {
  await systemDatabase().execute`UPDATE run SET status = 'finished'`;
});

const { expiryMs, carryOnGraceMs } = tunables.decisions;
const later = (ms: number) => new Date(Date.now() + ms);
const statuses = async (runId: string) =>
  (await decisionsOfRun('local', runId)).map(({ status }) => status);
const deny = { kind: 'tool_approval' as const, verdict: 'deny' as const };

describe('the sweep', () => {
  it('leaves open what still has time', async () => {
    const { runId } = await askedRun();
    expect(await expireDecisions(later(expiryMs - 60_000))).toEqual([]);
    expect(await statuses(runId)).toEqual(['pending']);
  });

  it('gives requests the hours that are set for the workspace', async () => {
    const change = (decisionExpiryHours: number | null) =>
      changeSettings(LOCAL_OWNER, GUIDE_WORKSPACE.id, { workspace: { decisionExpiryHours } });
    await change(2);
    const { decisions } = await askedRun();
    await change(null);
    const [asked] = decisions;
    const openMs = Date.parse(asked?.expiresAt ?? '') - Date.parse(asked?.createdAt ?? '');
    expect(openMs).toBe(2 * 60 * 60_000);
  });

  it('settles what has none left, notes it, and names the run with its owner', async () => {
    const { scope, runId, decisions } = await askedRun([approval(), approval()]);
    expect(await expireDecisions(later(expiryMs + 1_000))).toEqual([{ ...scope, runId }]);
    expect(await statuses(runId)).toEqual(['expired', 'expired']);
    expect((await decisionsOfRun('local', runId))[0]).toMatchObject({
      answer: null,
      answeredBy: null,
      answeredAt: null,
    });
    const { events } = await listAudit(LOCAL_OWNER);
    const noted = events.filter(({ action, actor }) => {
      return action === 'decision.expired' && actor === 'system';
    });
    for (const { id: subject } of decisions) {
      const { workspaceId } = scope;
      const line = { subject, workspaceId, details: { kind: 'tool_approval' } };
      expect(noted).toContainEqual(expect.objectContaining(line));
    }
  });

  it('does not name a run of which something is still open', async () => {
    const { scope, runId, decisions } = await askedRun([approval(), approval()]);
    await systemDatabase().execute`
      UPDATE decision SET expires_at = now() - interval '1 s' WHERE id = ${decisions[0]?.id}`;
    expect(await expireDecisions(new Date())).toEqual([]);
    expect(await statuses(runId)).toEqual(['expired', 'pending']);
    const { settledRun } = await answerDecision(LOCAL_OWNER, decisions[1]?.id ?? '', deny, 'inbox');
    expect(settledRun).toEqual({ ...scope, runId });
  });

  it('names an answered run that nobody carried on, after a while and until somebody does', async () => {
    const { scope, runId, decisions } = await askedRun();
    await answerDecision(LOCAL_OWNER, decisions[0]?.id ?? '', deny, 'inbox');
    expect(await expireDecisions(new Date())).toEqual([]);
    const then = later(carryOnGraceMs + 1_000);
    expect(await expireDecisions(then)).toEqual([{ ...scope, runId }]);
    expect(await expireDecisions(then)).toEqual([{ ...scope, runId }]);
    await systemDatabase().execute`UPDATE run SET status = 'finished' WHERE id = ${runId}`;
    await systemDatabase().execute`
      INSERT INTO run (id, tenant_id, thread_id, status, resumes_run_id)
      VALUES (${randomUUID()}, 'local', ${scope.threadId}, 'running', ${runId})`;
    expect(await expireDecisions(then)).toEqual([]);
  });

  it.each(['failed', 'stopped', 'interrupted'] as const)(
    'takes back what a run asked that is %s',
    async (status) => {
      const { runId } = await askedRun([approval()], LOCAL_OWNER, status);
      expect(await expireDecisions(new Date())).toEqual([]);
      expect(await statuses(runId)).toEqual(['withdrawn']);
    },
  );

  it('leaves a run alone that is still about to wait', async () => {
    const { runId } = await askedRun([approval()], LOCAL_OWNER, 'running');
    expect(await expireDecisions(new Date())).toEqual([]);
    expect(await statuses(runId)).toEqual(['pending']);
  });

  it('passes by deleted conversations', async () => {
    const asked = await askedRun();
    await systemDatabase().execute`
      UPDATE thread SET deleted_at = now() WHERE id = ${asked.scope.threadId}`;
    await passTime(asked);
    expect(await expireDecisions(new Date())).toEqual([]);
  });

  it('by many at once settles everything once', async () => {
    const asked = await Promise.all(Array.from({ length: 5 }, () => askedRun()));
    await Promise.all(asked.map(passTime));
    await Promise.all(Array.from({ length: 4 }, () => expireDecisions(new Date())));
    const { events } = await listAudit(LOCAL_OWNER);
    for (const { decisions } of asked) {
      const noted = events.filter(
        ({ action, subject }) => action === 'decision.expired' && subject === decisions[0]?.id,
      );
      expect(noted).toHaveLength(1);
    }
  });
});

describe('asking', () => {
  it('gives a day, keeps the order, and binds the answer to the call', async () => {
    const { runId, decisions } = await askedRun([approval(), approval(false)]);
    const [first] = decisions;
    const time = Date.parse(first?.expiresAt ?? '') - Date.parse(first?.createdAt ?? '');
    expect(time).toBe(24 * 60 * 60_000);
    const stored = await decisionsOfRun('local', runId);
    expect(stored.map(({ id }) => id)).toEqual(decisions.map(({ id }) => id));
    expect(stored[0]).toMatchObject({
      argumentsHash: 'hash',
      basis: 'file-hash',
      because: 'default',
    });
    expect(await decisionsOfRun('other', runId)).toEqual([]);
  });

  it('for a run of another conversation stores nothing', async () => {
    const { scope } = await askedRun();
    const ask = {
      request: approval(),
      toolCallId: 'c',
      toolName: 't',
      argumentsHash: 'h',
      because: 'default',
    };
    const other = await askedRun();
    await expect(askDecisions(scope, other.runId, [ask])).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await decisionsOfRun('local', other.runId)).toHaveLength(1);
  });
});
