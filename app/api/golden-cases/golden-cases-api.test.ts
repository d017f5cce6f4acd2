import { beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '@/lib/audit';
import { LOCAL_OWNER } from '@/lib/auth';
import { tenantDatabase } from '@/lib/database';
import { type GoldenQuestion, goldenQuestionSchema } from '@/lib/golden-cases';
import type { CaseResult, CaseTotals, GoldenCase } from '@/lib/golden-cases/schema';
import { addTestDocument } from '@/lib/knowledge/retrieval/testing/test-documents-repository';
import type { SearchExplanation } from '@/lib/knowledge/schema';
import { ensureLocalTenant, GUIDE_WORKSPACE } from '@/lib/workspaces';
import { withTestDatabase } from '@/test/database';
import { GET as exportAll } from '../workspaces/[slug]/golden-cases/export/route.ts';
import { POST as keep, GET as list } from '../workspaces/[slug]/golden-cases/route.ts';
import { POST as run } from '../workspaces/[slug]/golden-cases/run/route.ts';
import { POST as explain } from '../workspaces/[slug]/retrieval/route.ts';
import { DELETE as remove } from './[id]/route.ts';

withTestDatabase();

type Route = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;
type Answer = SearchExplanation & {
  case: GoldenCase;
  cases: GoldenCase[];
  results: CaseResult[];
  totals: CaseTotals;
  error: { code: string; message: string };
};

async function send(route: Route, params: Record<string, string>, body?: unknown) {
  const request = new Request('http://localhost/', {
    method: 'POST',
    headers: { host: 'localhost', 'content-type': 'application/json' },
    body: JSON.stringify(body ?? {}),
  });
  return route(request, { params: Promise.resolve(params) });
}
async function call(route: Route, params: Record<string, string>, body?: unknown) {
  const response = await send(route, params, body);
  return { status: response.status, ...((await response.json()) as Answer) };
}

const guide = { slug: 'guide' };
const right = { documentId: 'lark', quote: 'The helicopter needs 35 minutes.', right: true };

beforeAll(async () => {
  await ensureLocalTenant();
  const scope = { tenantId: 'local', workspaceId: GUIDE_WORKSPACE.id };
  await addTestDocument(scope, {
    id: 'lark',
    title: 'lark.md',
    chunks: ['Camp Lark is far away.', 'The helicopter needs 35 minutes. Wave.', 'Bring tea.'],
  });
  await addTestDocument(scope, {
    id: 'tea',
    title: 'tea.md',
    chunks: ['A helicopter brings tea.'],
  });
  const { models } = tenantDatabase('other');
  await models.goldenCase.create({
    data: {
      id: 'foreign',
      tenantId: 'other',
      workspaceId: GUIDE_WORKSPACE.id,
      query: 'foreign',
      key: 'foreign',
      createdBy: 'them',
    },
  });
});

describe('the retrieval bench over HTTP', () => {
  it('explains a search, and refuses what is none', async () => {
    const { passages, terms } = await call(explain, guide, { query: 'helicopter', limit: 1 });
    expect(passages).toHaveLength(1);
    expect(terms).toMatchObject([{ word: 'helicopter', chunks: 2 }]);
    for (const body of [
      {},
      { query: '' },
      { query: 'x', limit: 51 },
      { query: 'x', filters: 1 },
      { query: 'x', filters: { documentIds: ['\0'] } },
    ]) {
      expect((await call(explain, guide, body)).status).toBe(400);
    }
    expect((await call(explain, guide, { query: 'helicopter\0 "a\0 b"' })).status).toBe(200);
    expect((await call(explain, { slug: 'none' }, { query: 'x' })).status).toBe(404);
  });
});

describe('golden cases', () => {
  it('are kept once for a query and its filters, with what was marked last', async () => {
    const query = 'how long does the helicopter need';
    const first = await call(keep, guide, { query, places: [right] });
    expect(first).toMatchObject({ status: 201, case: { places: [{ document: 'lark.md' }] } });
    const filters = { kinds: ['text', 'pdf'], documentIds: ['lark'] };
    const narrowed = await call(keep, guide, { query, filters, places: [right] });
    expect(narrowed.case.id).not.toBe(first.case.id);
    const again = await call(keep, guide, {
      query,
      filters: { documentIds: ['lark'], kinds: ['pdf', 'text'] },
      places: [{ ...right, right: false }],
    });
    expect(again).toMatchObject({ status: 200, case: { id: narrowed.case.id } });
    const { cases } = await call(list, guide);
    expect(cases).toHaveLength(2);
    expect(cases.find(({ id }) => id === again.case.id)?.places).toMatchObject([{ right: false }]);
  });

  it('are of places that are there', async () => {
    const at = (place: object) =>
      call(keep, guide, { query: 'x', places: [{ ...right, ...place }] });
    const unknown = await at({ quote: 'The helicopter needs 36 minutes.' });
    expect(unknown).toMatchObject({ status: 400, error: { code: 'INVALID_REQUEST' } });
    expect(unknown.error.message).toContain('lark.md');
    expect((await at({ documentId: 'none' })).status).toBe(400);
    expect((await at({ documentId: '\0' })).status).toBe(400);
    const filters = { documentIds: ['\0'] };
    expect((await call(keep, guide, { query: 'x', filters, places: [] })).status).toBe(400);
    const both = { query: 'x', answerable: false, places: [right] };
    expect((await call(keep, guide, both)).status).toBe(400);
    expect((await call(keep, { slug: 'none' }, { query: 'x', places: [] })).status).toBe(404);
  });

  it('are run all at once, measured where there is something to find', async () => {
    for (const { id } of (await call(list, guide)).cases) await call(remove, { id });
    const kept = async (body: object) => (await call(keep, guide, body)).case.id;
    const good = await kept({ query: 'helicopter minutes', places: [right] });
    const wrong = { documentId: 'tea', quote: 'brings tea', right: false };
    const bad = await kept({ query: 'brings tea', places: [{ ...right, quote: 'Wave' }, wrong] });
    const lost = await kept({ query: 'zebra', places: [right] });
    const open = await kept({ query: 'helicopter', places: [] });
    const { results, totals } = await call(run, guide);
    const result = (id: string) => results.find((one) => one.id === id);
    expect(result(good)).toMatchObject({ recall: 1, ndcg: 1, rank: 1, wrong: 0, gone: false });
    expect(result(bad)).toMatchObject({ wrong: 1 });
    expect(result(lost)).toMatchObject({ recall: 0, ndcg: 0, rank: null, gone: false });
    expect(result(open)).toMatchObject({ recall: null, ndcg: null });
    expect(totals).toMatchObject({ measured: 3 });
    const ndcg = [good, bad, lost].reduce((sum, id) => sum + (result(id)?.ndcg ?? 0), 0) / 3;
    expect(totals.ndcg).toBeCloseTo(ndcg, 9);
  });

  it('are run by one at a time', async () => {
    const both = await Promise.all([call(run, guide), call(run, guide)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await call(run, guide)).status).toBe(200);
  });

  it('leave as golden questions, without those that are open', async () => {
    const filters = { documentIds: ['lark'], kinds: ['text'] };
    await call(keep, guide, { query: 'minutes', filters, places: [right] });
    await call(keep, guide, { query: 'walrus', answerable: false, places: [] });
    const response = await send(exportAll, guide);
    expect(response.headers.get('content-disposition')).toContain('golden-cases-guide.json');
    const questions = (await response.json()) as GoldenQuestion[];
    for (const question of questions) goldenQuestionSchema.parse(question);
    expect(questions.map(({ question }) => question)).not.toContain('helicopter');
    expect(questions.find(({ question }) => question === 'minutes')).toMatchObject({
      answerable: true,
      documents: ['lark.md'],
      passages: [['The helicopter needs 35 minutes.']],
      filters: { documents: ['lark.md'], kinds: ['text'] },
    });
    expect(questions.find(({ question }) => question === 'walrus')).toMatchObject({
      answerable: false,
      kind: 'unanswerable',
      documents: [],
      passages: [],
    });
  });

  it('find a document again that was deleted and added anew, and say when it is gone', async () => {
    const scope = { tenantId: 'local', workspaceId: GUIDE_WORKSPACE.id };
    const { models } = tenantDatabase('local');
    await addTestDocument(scope, { id: 'old', title: 'ebb.md', chunks: ['Ebb is at noon.'] });
    const place = { documentId: 'old', quote: 'Ebb is at noon', right: true };
    const { id } = (await call(keep, guide, { query: 'ebb', places: [place] })).case;
    const result = async () =>
      (await call(run, guide)).results.find((one) => one.id === id) as CaseResult;
    await models.document.deleteMany({ where: { id: 'old' } });
    expect(await result()).toMatchObject({ recall: 0, gone: true });
    await addTestDocument(scope, { id: 'new', title: 'ebb.md', chunks: ['Ebb is at noon.'] });
    expect(await result()).toMatchObject({ recall: 1, ndcg: 1, gone: false });
  });

  it('are closed to other tenants', async () => {
    const { cases } = await call(list, guide);
    expect(cases.map(({ query }) => query)).not.toContain('foreign');
    expect((await call(remove, { id: 'foreign' })).status).toBe(404);
    expect((await call(run, guide)).results.map(({ id }) => id)).not.toContain('foreign');
    const own = cases[0] as GoldenCase;
    expect((await call(remove, { id: own.id })).status).toBe(200);
    expect((await call(remove, { id: own.id })).status).toBe(404);
    const { events } = await listAudit(LOCAL_OWNER, { group: 'cases' });
    const deleted = events.filter(({ subject }) => subject === own.id);
    expect(deleted).toMatchObject([
      { action: 'cases.deleted', actor: LOCAL_OWNER.userId, workspaceSlug: GUIDE_WORKSPACE.slug },
    ]);
    expect(JSON.stringify(deleted)).not.toContain(own.query);
  });
});
