import { beforeAll, describe, expect, it, vi } from 'vitest';
import { withTestDatabase } from '../../../test/database.ts';
import type { Principal } from '../../auth/index.ts';
import { tenantDatabase } from '../../database/index.ts';
import {
  addTestDocument,
  removeTestDocument,
  type TestDocument,
} from '../retrieval/testing/test-documents-repository.ts';
import type { KnowledgeScope } from '../schema.ts';
import { drawEntities, drawNextEntities } from './draw-entities.ts';
import { extractEntities } from './extract-entities.ts';
import { rankEntities } from './graph-repository.ts';
import { readEntity } from './read-entity.ts';
import { findEntities, readGraph } from './read-graph.ts';
import { recordCitations } from './record-citations.ts';
import { graphRequestSchema } from './schema.ts';

vi.mock('./extract-entities.ts', { spy: true });
vi.mock('./graph-repository.ts', { spy: true });
withTestDatabase();

const scope: KnowledgeScope = { tenantId: 'north', workspaceId: 'expedition' };
const others: KnowledgeScope = { tenantId: 'south', workspaceId: 'expedition-south' };
const neighbours: KnowledgeScope = { tenantId: 'north', workspaceId: 'kitchen' };
const anna = { tenantId: 'north', userId: 'anna' } as Principal;
const models = (tenantId = 'north') => tenantDatabase(tenantId).models;

const graph = (asked: object = {}, where = scope) =>
  readGraph(where, graphRequestSchema.parse(asked));
const keysOf = (entities: { key: string }[]) => entities.map(({ key }) => key);
async function keys(asked: object = {}, where = scope) {
  return keysOf((await graph(asked, where)).entities);
}
async function add(where: KnowledgeScope, document: TestDocument) {
  await addTestDocument(where, document);
  await drawEntities(where, document.id);
}

/** The message in which a tool is called. */
const called = (id: string, name: string) => ({
  id: `call-${id}`,
  role: 'assistant' as const,
  toolCalls: [{ id, type: 'function' as const, function: { name, arguments: '{}' } }],
});

beforeAll(async () => {
  for (const { tenantId, workspaceId } of [scope, others, neighbours]) {
    await models(tenantId).workspace.create({
      data: { id: workspaceId, tenantId, slug: workspaceId, name: workspaceId },
    });
  }
  await add(scope, {
    id: 'camps',
    title: 'Camps',
    chunks: [
      'Near Camp Lark stands the rescue helicopter of Lena Halvorsen.',
      'From Camp Lark and from Camp Plover one sees the glacier.',
      'Run `npm run up` near Camp Plover, as Lena Halvorsen said.',
    ],
  });
  await add(scope, { id: 'ice', chunks: ['At Camp Lark the glacier is thin: a glacier of ice.'] });
  await add(others, { id: 'secret', chunks: ['In Camp Lark we met Mister Secret.'] });
  await add(neighbours, { id: 'pots', chunks: ['We cook near Camp Lark for Paul Potter.'] });
});

describe('the graph of a workspace', () => {
  it('has what most passages speak of first, with how it is called', async () => {
    const { entities, total, pending } = await graph();
    expect(entities[0]).toEqual({
      key: 'camp lark',
      name: 'Camp Lark',
      kind: 'name',
      passages: 3,
      documents: 2,
    });
    expect(keysOf(entities)).toEqual(
      expect.arrayContaining(['camp plover', 'lena halvorsen', 'glacier', 'npm run up']),
    );
    expect(total).toBe(entities.length);
    expect(pending).toBe(0);
  });

  it('relates what passages mention together', async () => {
    const { relations } = await graph();
    const between = (one: string, other: string) =>
      relations.find(
        ({ source, target }) => [one, other].sort().join() === [source, target].sort().join(),
      );
    expect(between('camp lark', 'glacier')?.passages).toBe(2);
    expect(between('camp plover', 'lena halvorsen')?.passages).toBe(1);
    expect(between('rescue helicopter', 'glacier')).toBeUndefined();
  });

  it('shows nothing of other tenants and workspaces', async () => {
    expect((await keys()).join()).not.toMatch(/secret|potter/);
    expect(await keys({}, others)).toContain('mister secret');
    expect((await graph({ focus: 'mister secret' })).entities.length).toBe((await graph()).total);
    await expect(readEntity(anna, scope.workspaceId, 'mister secret')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(readEntity(anna, others.workspaceId, 'mister secret')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await findEntities(scope, { q: 'secret', minimum: 1 })).toEqual([]);
  });

  it('is filtered by kind, document and number of passages', async () => {
    expect(await keys({ kind: 'code' })).toEqual(['npm run up']);
    expect(await keys({ document: 'ice' })).not.toContain('camp plover');
    expect(await keys({ document: 'ice' })).toContain('camp lark');
    expect(await keys({ minimum: 3 })).toEqual(['camp lark']);
  });

  it('has the entity in focus and its neighbours whatever the filter', async () => {
    const focused = await keys({ minimum: 3, focus: 'npm run up' });
    expect(focused).toEqual(expect.arrayContaining(['camp lark', 'npm run up', 'lena halvorsen']));
    expect(focused).not.toContain('glacier');
    expect(await keys({ minimum: 3, focus: 'nothing' })).toEqual(['camp lark']);
  });

  it('is searched by letters, the closest first', async () => {
    expect(keysOf(await findEntities(scope, { q: 'CAMP', minimum: 1 }))).toEqual([
      'camp lark',
      'camp plover',
    ]);
    expect(keysOf(await findEntities(scope, { q: 'Glaciers', minimum: 1 }))).toEqual(['glacier']);
    expect(await findEntities(scope, { q: '%', minimum: 1 })).toEqual([]);
  });
});

describe('an entity', () => {
  it('leads to its passages and to what they mention with it', async () => {
    const { entity, passages, related } = await readEntity(anna, scope.workspaceId, 'glacier');
    expect(entity).toMatchObject({ name: 'glacier', kind: 'term', passages: 2 });
    expect(passages.map(({ documentId }) => documentId)).toEqual(['ice', 'camps']);
    const [first] = passages;
    const { text } = await models().document.findFirstOrThrow({ where: { id: 'ice' } });
    expect(text?.slice(first?.start, first?.end)).toBe(first?.text);
    expect(related[0]).toMatchObject({ key: 'camp lark', passages: 2 });
  });

  it('leads to the answers of one’s own conversations that cite these passages', async () => {
    const thread = (id: string, userId: string, deletedAt: Date | null = null) =>
      models().thread.create({
        data: {
          ...{ id, userId, deletedAt },
          tenantId: 'north',
          workspaceId: scope.workspaceId,
          title: id,
        },
      });
    await thread('mine', 'anna');
    await thread('deleted', 'anna', new Date());
    await thread('theirs', 'bert');
    const passage = (n: number, documentId: string, start: number) => ({
      ...{ n, documentId, start, end: start + 10, documentTitle: '', kind: 'text' },
      ...{ headings: [], page: null, text: '', score: 1 },
    });
    const found = {
      passages: [passage(1, 'ice', 2), passage(2, 'camps', 140), passage(3, 'gone', 0)],
    };
    for (const threadId of ['mine', 'deleted', 'theirs']) {
      const messages = [
        { id: 'q', role: 'user' as const, content: 'How thin?' },
        called('c', 'vector_search'),
        { id: 't', role: 'tool' as const, toolCallId: 'c', content: JSON.stringify(found) },
        { id: `a-${threadId}`, role: 'assistant' as const, content: 'Thin [1] [3].' },
      ];
      await recordCitations({ tenantId: 'north', threadId }, 'run', messages);
      await recordCitations({ tenantId: 'north', threadId }, 'run', messages);
    }
    const { answers } = await readEntity(anna, scope.workspaceId, 'glacier');
    expect(answers).toMatchObject([
      { threadId: 'mine', threadTitle: 'mine', messageId: 'a-mine', answer: 'Thin [1] [3].' },
    ]);
    expect((await readEntity(anna, scope.workspaceId, 'npm run up')).answers).toEqual([]);
  });
});

describe('what an answer rests on', () => {
  const found = (start: number, documentId = 'camps') => ({
    passages: [
      {
        ...{ n: 1, documentId, start, end: start + 10, documentTitle: '', kind: 'text' },
        ...{ headings: [], page: null, text: '', score: 1 },
      },
    ],
  });
  const record = (id: string, tool: string, result: unknown) =>
    recordCitations({ tenantId: 'north', threadId: 'talk' }, 'run', [
      called(id, tool),
      { id: 't', role: 'tool', toolCallId: id, content: JSON.stringify(result) },
      { id, role: 'assistant', content: 'So it is [1].' },
    ]);
  const cited = async () =>
    (await models().citation.findMany({ where: { threadId: 'talk' } })).map(
      ({ messageId }) => messageId,
    );

  it('is what searches found, and no place that cannot be', async () => {
    const thread = { id: 'talk', userId: 'anna', tenantId: 'north', title: '' };
    await models().thread.create({ data: { ...thread, workspaceId: scope.workspaceId } });
    await record('forged', 'web_fetch', found(0));
    await record('far', 'vector_search', found(2 ** 31));
    await record('unstorable', 'vector_search', found(0, '\0'));
    expect(await cited()).toEqual([]);
    await record('searched', 'vector_search', found(0));
    expect(await cited()).toEqual(['searched']);
  });
});

describe('an answer of before its document was drawn', () => {
  it('is found from the entity once it is', async () => {
    await addTestDocument(scope, { id: 'late', chunks: ['We crossed Mount Vesla by night.'] });
    const thread = { id: 'early', userId: 'anna', tenantId: 'north', title: '' };
    await models().thread.create({ data: { ...thread, workspaceId: scope.workspaceId } });
    const place = { documentId: 'late', start: 3, end: 20 };
    const passage = { n: 1, ...place, documentTitle: '', kind: 'text', headings: [], page: null };
    const content = JSON.stringify({ passages: [{ ...passage, text: '', score: 1 }] });
    await recordCitations({ tenantId: 'north', threadId: 'early' }, 'run', [
      called('c', 'vector_search'),
      { id: 't', role: 'tool', toolCallId: 'c', content },
      { id: 'a', role: 'assistant', content: 'By night [1].' },
    ]);
    await drawEntities(scope, 'late');
    const { answers } = await readEntity(anna, scope.workspaceId, 'mount vesla');
    expect(answers).toMatchObject([{ threadId: 'early', answer: 'By night [1].' }]);
    await removeTestDocument(scope, 'late');
  });
});

describe('what changes', () => {
  it('is counted anew, and what did not change is not', async () => {
    const rank = vi.mocked(rankEntities).mockClear();
    await graph({ minimum: 2 });
    await graph({ minimum: 2 });
    await findEntities(scope, { q: 'camp', minimum: 2 });
    await findEntities(scope, { q: 'camp', minimum: 2 });
    expect(rank).toHaveBeenCalledTimes(2);
    await add(scope, { id: 'more', chunks: ['We visit Mount Hest.', 'We leave Mount Hest.'] });
    expect(await keys({ minimum: 2 })).toContain('mount hest');
    await removeTestDocument(scope, 'more');
    expect(await keys({ minimum: 2 })).not.toContain('mount hest');
  });

  it('a document is drawn by one at a time', async () => {
    await addTestDocument(scope, { id: 'once', chunks: ['We saw Skarv Glacier.'] });
    const drawn = await Promise.all([1, 2, 3].map(() => drawEntities(scope, 'once')));
    expect(drawn.filter(Boolean)).toHaveLength(1);
    const reset = { entityVersion: 0 };
    await models().document.updateMany({ where: { id: 'once' }, data: reset });
    const more = await Promise.all([1, 2, 3].map(() => drawNextEntities()));
    expect(more.filter(Boolean)).toHaveLength(1);
    await removeTestDocument(scope, 'once');
  });

  it('documents that fail are not in the way of others, and wait longer each time', async () => {
    for (const id of ['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'works']) {
      const minutesAgo = id === 'works' ? 60 : 1;
      const createdAt = new Date(Date.now() - minutesAgo * 60_000);
      await addTestDocument(scope, { id, createdAt, chunks: [`We saw ${id}, Skarv Glacier.`] });
    }
    const extract = vi.mocked(extractEntities);
    const { extractEntities: real } =
      await vi.importActual<typeof import('./extract-entities.ts')>('./extract-entities.ts');
    extract.mockImplementation((text, how) => {
      if (/f\d,/.test(text)) throw new Error('always');
      return real(text, how);
    });
    let passes = 0;
    while (await drawNextEntities()) passes += 1;
    expect(passes).toBe(7);
    expect((await graph()).pending).toBe(6);
    const failing = await models().document.findFirstOrThrow({ where: { id: 'f1' } });
    expect(Number(failing.entityClaimedUntil)).toBeGreaterThan(Date.now());
    const past = { entityClaimedUntil: new Date(0) };
    await models().document.updateMany({ where: { id: 'f1' }, data: past });
    expect(await drawNextEntities()).toBe(true);
    const again = await models().document.findFirstOrThrow({ where: { id: 'f1' } });
    expect(again).toMatchObject({ entityAttempts: 2, entityVersion: 0 });
    expect(Number(again.entityClaimedUntil)).toBeGreaterThan(Number(failing.entityClaimedUntil));
    extract.mockImplementation(real);
    for (const id of ['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'works']) {
      await removeTestDocument(scope, id);
    }
  });

  it('is taken up again at once when the server that drew it was stopped', async () => {
    await addTestDocument(scope, { id: 'stopped', chunks: ['We saw Skarv Glacier.'] });
    expect(await drawEntities(scope, 'stopped', AbortSignal.abort())).toBe(false);
    expect(await drawEntities(scope, 'stopped')).toBe(true);
    await removeTestDocument(scope, 'stopped');
  });

  it('a document read anew replaces what it spoke of, and a deleted one leaves nothing', async () => {
    await add(scope, { id: 'new', chunks: ['We visit Mount Hest with Camp Lark.'] });
    expect(await keys({ document: 'new' })).toContain('mount hest');
    await removeTestDocument(scope, 'new');
    expect(await keys()).not.toContain('mount hest');
    expect(await models().entity.count({ where: { key: 'mount hest' } })).toBe(0);
    await add(scope, { id: 'new', chunks: ['We visit Mount Tolmen.'] });
    await drawEntities(scope, 'new');
    expect((await graph({ document: 'new' })).entities).toMatchObject([
      { key: 'mount tolmen', passages: 1 },
    ]);
    await removeTestDocument(scope, 'new');
    expect((await graph()).entities[0]).toMatchObject({ key: 'camp lark', passages: 3 });
  });

  it('documents of before are drawn one by one', async () => {
    await addTestDocument(scope, { id: 'old', chunks: ['We saw Skarv Glacier.'] });
    await addTestDocument(others, { id: 'older', chunks: ['We saw Skarv Glacier.'] });
    await addTestDocument(scope, {
      id: 'bad',
      status: 'failed',
      chunks: ['We saw Skarv Glacier.'],
    });
    expect((await graph()).pending).toBe(1);
    expect([await drawNextEntities(), await drawNextEntities(), await drawNextEntities()]).toEqual([
      true,
      true,
      false,
    ]);
    expect((await graph()).pending).toBe(0);
    expect((await graph({ focus: 'skarv glacier' })).entities).toContainEqual(
      expect.objectContaining({ key: 'skarv glacier', passages: 1 }),
    );
    expect(await keys({}, others)).toContain('skarv glacier');
  });
});
