import { beforeAll, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../../test/database.ts';
import type { KnowledgeScope, SearchRequest } from '../schema.ts';
import { searchKnowledge } from './search-knowledge.ts';
import {
  addTestDocument,
  indexFigures,
  removeTestDocument,
} from './testing/test-documents-repository.ts';

withTestDatabase();

const scope: KnowledgeScope = { tenantId: 'north', workspaceId: 'expedition' };
const otherWorkspace: KnowledgeScope = { tenantId: 'north', workspaceId: 'kitchen' };
const otherTenant: KnowledgeScope = { tenantId: 'south', workspaceId: 'expedition-south' };
const texts = new Map<string, string>();

const found = async (query: string, rest: Partial<SearchRequest> = {}) =>
  (await searchKnowledge(scope, { query, ...rest })).map(({ documentId }) => documentId);

beforeAll(async () => {
  const documents = [
    {
      id: 'drill',
      title: 'Ice drills',
      chunks: [
        { headings: ['Care'], text: 'The drills are oiled 🛢️ before each journey.' },
        { headings: ['Care', 'Power'], text: 'Batteries are charged at night.\nUse the sled.' },
        { headings: ['Care', 'Power'], text: 'A charged battery lasts four hours.' },
        { headings: ['Storage'], text: 'Keep everything dry.' },
      ],
    },
    {
      id: 'tea',
      kind: 'pdf' as const,
      createdAt: new Date('2026-01-01T00:00:00Z'),
      chunks: ['Boil water over night, then wait.', 'See package.json and lib/node_path-util.ts.'],
    },
    {
      id: 'jp',
      chunks: ['東京タワーの高さは三百三十三メートルです。', 'Η θερμοκρασία πέφτει. Café Größe'],
    },
    { id: 'draft', status: 'indexing' as const, chunks: ['Batteries of a draft.'] },
  ];
  for (const doc of documents) texts.set(doc.id, await addTestDocument(scope, doc));
  await addTestDocument(otherWorkspace, { id: 'k', chunks: ['Batteries for the kitchen scale.'] });
  await addTestDocument(otherTenant, { id: 's', chunks: ['Batteries of the south.'] });
});

describe('a search', () => {
  it('answers a natural question although no chunk has all of its words', async () => {
    expect(await found('How do I charge the robot battery for the night shift?')).toEqual([
      'drill',
      'tea',
    ]);
  });

  it('finds words of the title, the headings, file names and other scripts', async () => {
    expect(await found('storage')).toEqual(['drill']);
    expect(await found('package.json')).toEqual(['tea']);
    expect(await found('path util')).toEqual(['tea']);
    expect(await found('東京タワー')).toEqual(['jp']);
    expect(await found('ΘΕΡΜΟΚΡΑΣΙΑ θερμοκρασία')).toEqual(['jp']);
    expect(await found('cafe')).toEqual(['jp']);
  });

  it('says where pages begin in a passage that reaches over several', async () => {
    const pages = [
      { page: 1, start: 0, end: 19 },
      { page: 2, start: 20, end: 39 },
      { page: 3, start: 40, end: 62 },
    ];
    const chunks = ['The lantern is old.\nThe lantern is lit.', 'A lantern is for rent.'];
    await addTestDocument(scope, { id: 'paged', kind: 'pdf', pages, chunks });
    const [whole] = await searchKnowledge(scope, { query: 'lantern' });
    expect(whole).toMatchObject({ documentId: 'paged', page: 1, start: 0 });
    expect(whole?.pageBreaks).toEqual([
      { page: 2, start: 20 },
      { page: 3, start: 40 },
    ]);
    await removeTestDocument(scope, 'paged');
    const [flat] = await searchKnowledge(scope, { query: 'drills' });
    expect(flat).not.toHaveProperty('pageBreaks');
  });

  it('leaves out documents that are not ready', async () => {
    expect(await found('batteries of a draft')).not.toContain('draft');
  });

  it('stays in its workspace and tenant', async () => {
    expect(await found('batteries kitchen south')).toEqual(['drill']);
    const ids = ['drill', 'k', 's'];
    expect(await found('batteries', { filters: { documentIds: ids } })).toEqual(['drill']);
    const foreign = { tenantId: 'south', workspaceId: 'expedition' };
    expect(await searchKnowledge(foreign, { query: 'batteries' })).toEqual([]);
  });

  it('joins neighbours and cuts exactly at their offsets', async () => {
    const [first] = await searchKnowledge(scope, { query: 'charged batteries' });
    expect(first).toMatchObject({ documentId: 'drill', headings: ['Care', 'Power'] });
    expect(first?.text).toContain('at night.\nUse the sled.\n\nA charged');
    for (const { documentId, start, end, text } of await searchKnowledge(scope, {
      query: 'drills batteries tea package 東京 dry',
      limit: 50,
    })) {
      expect(text).toBe(texts.get(documentId)?.slice(start, end));
    }
  });

  it('puts chunks with the quoted phrase first', async () => {
    expect(await found('"over night" battery charged batteries')).toEqual(['tea', 'drill']);
    expect((await found('over night battery charged batteries'))[0]).toBe('drill');
  });

  it('filters by document, kind and time', async () => {
    const all = 'night battery';
    expect(await found(all, { filters: { kinds: ['pdf'] } })).toEqual(['tea']);
    expect(await found(all, { filters: { documentIds: ['drill'] } })).toEqual(['drill']);
    expect(await found(all, { filters: { documentIds: [] } })).toEqual([]);
    const createdAfter = '2026-02-01T00:00:00Z';
    expect(await found(all, { filters: { createdAfter } })).toEqual(['drill']);
    expect(await found('draft batteries', { filters: { documentIds: ['draft'] } })).toEqual([]);
  });

  it.each([
    ['stop words only', 'the of and is'],
    ['punctuation', '?!… --- ()'],
    ['emoji', '🙈🙉🙊'],
    ['operators', '& | ! <-> :* ()'],
    ['SQL', `'; DROP TABLE chunk; -- $1 \${TENANT} %s \\`],
    ['control characters', 'zz\u0000zz \u202e \ufeff \ud800'],
    ['2,000 characters of one word', 'x'.repeat(2_000)],
  ])('gives nothing and no error for %s', async (_what, query) => {
    expect(await found(query)).toEqual([]);
  });

  it('takes 2,000 characters of words', async () => {
    const query = 'battery night '.repeat(142);
    expect(await found(query)).toEqual(['drill', 'tea']);
  });

  it('is bounded by the limit', async () => {
    const query = 'drills night dry package';
    expect(await searchKnowledge(scope, { query, limit: 1 })).toHaveLength(1);
  });
});

describe('the index', () => {
  it('forgets a document whole, also after it was renamed', async () => {
    const before = await indexFigures(scope);
    expect(before.kept).toEqual(before.chunk);
    expect(before.posting?.terms).toBe(before.chunk?.terms);
    expect(before.term?.postings).toBe(before.posting?.postings);
    await addTestDocument(scope, { id: 'gone', title: 'Old', chunks: ['Walrus.', 'Walrus two.'] });
    expect(await found('walrus')).toEqual(['gone']);
    await removeTestDocument(scope, 'gone');
    expect(await found('walrus')).toEqual([]);
    expect(await indexFigures(scope)).toEqual(before);
  });
});
