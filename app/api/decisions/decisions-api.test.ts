import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { tenantDatabase } from '@/lib/database';
import type { ListedDecision, PermissionRule } from '@/lib/decisions/schema';
import { tunables } from '@/lib/tunables';
import { ensureLocalTenant } from '@/lib/workspaces';
import { type AskedRun, approval, askedRun, passTime, question } from '@/test/asked-run';
import { withTestDatabase } from '@/test/database';
import { DELETE as revoke } from '../rules/[id]/route.ts';
import { GET as list } from '../workspaces/[slug]/decisions/route.ts';
import { POST as add, GET as rules } from '../workspaces/[slug]/rules/route.ts';
import { POST as answer } from './[id]/answer/route.ts';
import { GET as get } from './[id]/route.ts';

withTestDatabase();
beforeAll(ensureLocalTenant);
/** Nothing of the thread, or of any, runs any more. */
async function quiet(threadId?: string): Promise<void> {
  const { run } = tenantDatabase('local').models;
  const where = { status: 'running', ...(threadId && { threadId }) };
  await vi.waitFor(async () => expect(await run.count({ where })).toBe(0), { timeout: 15_000 });
}
afterAll(() => quiet(), 20_000);

type Route = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;
type Answer = {
  decision: ListedDecision;
  decisions: ListedDecision[];
  nextCursor: string | null;
  rule: PermissionRule;
  rules: PermissionRule[];
  error: { code: string; message: string };
};

async function call(route: Route, params: Record<string, string>, body?: unknown, query = '') {
  const request = new Request(`http://localhost/${query}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { host: 'localhost', 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const response = await route(request, { params: Promise.resolve(params) });
  return { status: response.status, json: (await response.json()) as Answer };
}

/** The runs that carry this one on, when they have ended. */
async function continuations({ scope, runId }: AskedRun): Promise<string[]> {
  const { run } = tenantDatabase(scope.tenantId).models;
  await quiet(scope.threadId);
  const rows = await run.findMany({ where: { resumesRunId: runId }, select: { id: true } });
  return rows.map(({ id }) => id);
}

const guide = { slug: 'guide' };
const allow = { kind: 'tool_approval', verdict: 'allow_once' };
const asked = async (requests = [approval()]) => {
  const run = await askedRun(requests);
  return { run, ids: run.decisions.map(({ id }) => id) };
};

describe('requests over HTTP', () => {
  it('are listed while they wait, with the conversation they are of, newest first', async () => {
    const { ids } = await asked([approval(), question]);
    const waiting = (await call(list, guide)).json.decisions;
    expect(waiting.map(({ id }) => id)).toEqual(ids.toReversed());
    expect(waiting[0]).toMatchObject({ status: 'pending', threadTitle: 'A thread' });
    const id = ids[0] ?? '';
    expect((await call(get, { id })).json.decision).toEqual(waiting[1]);
    const { json } = await call(answer, { id }, { answer: allow, via: 'inbox' });
    expect(json.decision).toMatchObject({ id, status: 'answered', answeredVia: 'inbox' });
    expect((await call(list, guide)).json.decisions.map((one) => one.id)).toEqual([ids[1]]);
    const all = (await call(list, guide, undefined, '?status=all')).json.decisions;
    expect(all.map((one) => one.id)).toEqual(ids.toReversed());
  });

  it('let the run go on, once', async () => {
    const { run, ids } = await asked([approval(), approval()]);
    const deny = { answer: { kind: 'tool_approval', verdict: 'deny' } };
    await Promise.all([...ids, ...ids].map((id) => call(answer, { id }, deny)));
    expect(await continuations(run)).toHaveLength(1);
  });

  it('take one answer, and tell the second which it was', async () => {
    const id = (await asked()).ids[0] ?? '';
    const deny = { answer: { kind: 'tool_approval', verdict: 'deny' } };
    expect(await call(answer, { id }, deny)).toMatchObject({
      status: 200,
      json: { decision: { answeredVia: 'api', answeredBy: 'owner' } },
    });
    const second = await call(answer, { id }, { answer: allow });
    expect(second).toMatchObject({ status: 409, json: { error: { code: 'CONFLICT' } } });
    expect(second.json.error.message).toContain('denied already, by you');
  });

  it('say when they have expired, and are not listed any more', async () => {
    const { run, ids } = await asked();
    await passTime(run);
    const late = await call(answer, { id: ids[0] ?? '' }, { answer: allow });
    expect(late).toMatchObject({ status: 404, json: { error: { code: 'NOT_FOUND' } } });
    expect(late.json.error.message).toContain('expired');
    const { decisions } = (await call(list, guide)).json;
    expect(decisions.map(({ id }) => id)).not.toContain(ids[0]);
  });

  it.each([
    [{}, 400],
    [{ answer: { kind: 'wish' } }, 400],
    [{ answer: allow, via: 'pigeon' }, 400],
    [{ answer: { kind: 'question', answers: {} } }, 400],
  ])('refuse the body %j', async (body, status) => {
    const id = (await asked()).ids[0] ?? '';
    expect((await call(answer, { id }, body)).status).toBe(status);
    expect((await call(get, { id })).json.decision.status).toBe('pending');
  });

  it('come a page at a time', async () => {
    const size = tunables.decisions.pageSize;
    const { ids } = await asked(Array.from({ length: size + 1 }, () => approval()));
    const first = (await call(list, guide)).json;
    const second = (await call(list, guide, undefined, `?cursor=${first.nextCursor}`)).json;
    const read = [...first.decisions, ...second.decisions].map(({ id }) => id);
    expect(read.slice(0, ids.length)).toEqual(ids.toReversed());
    expect(new Set(read).size).toBe(read.length);
  });

  it('know no other workspace, request, filter or cursor', async () => {
    expect((await call(list, { slug: 'other' })).status).toBe(404);
    expect((await call(get, { id: 'x' })).status).toBe(404);
    expect((await call(answer, { id: 'x' }, { answer: allow })).status).toBe(404);
    expect((await call(list, guide, undefined, '?status=some')).status).toBe(400);
    expect((await call(list, guide, undefined, "?cursor='")).status).toBe(400);
  });
});

describe('rules over HTTP', () => {
  it('are added, listed and revoked', async () => {
    const rule = { effect: 'deny', tool: 'run_command', pattern: 'rm *' };
    const { id } = (await call(add, guide, rule)).json.rule;
    expect((await call(rules, guide)).json.rules).toMatchObject([{ ...rule, id }]);
    expect((await call(revoke, { id }, {})).status).toBe(200);
    expect((await call(rules, guide)).json.rules).toEqual([]);
    expect((await call(revoke, { id }, {})).status).toBe(404);
  });

  it('are refused when they make no sense', async () => {
    for (const body of [
      {},
      { effect: 'allow', tool: 'x' },
      { effect: 'x', tool: 'x', pattern: 'x' },
    ]) {
      expect((await call(add, guide, body)).status).toBe(400);
    }
    expect((await call(rules, { slug: 'other' })).status).toBe(404);
  });
});
