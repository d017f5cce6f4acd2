import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../../test/database.ts';
import { tenantDatabase } from '../../database/index.ts';
import { embedDocument } from './embed-document.ts';
import { explainSearch } from './explain-search.ts';
import { searchKnowledge } from './search-knowledge.ts';
import { addTestDocument } from './testing/test-documents-repository.ts';
import { vectorSearchReady } from './vector-search-repository.ts';

withTestDatabase();

const scope = { tenantId: 'north', workspaceId: 'expedition' };
const mock = new LLMock({ port: 0 });
const model = () =>
  createOpenAICompatible({ name: 'mock', baseURL: `${mock.url}/v1` }).embeddingModel('meaning');

beforeAll(async () => {
  await mock.start();
  mock.onEmbedding(/fails/, { error: { message: 'no', type: 'server_error' }, status: 400 });
  mock.onEmbedding(/.*/, { embedding: [1, 0.1, 0] });
  await addTestDocument(scope, {
    id: 'drill',
    title: 'Ice drills',
    chunks: ['Batteries are charged over night.', 'A charged battery lasts four hours.', 'Dry.'],
  });
  await addTestDocument(scope, { id: 'tea', kind: 'pdf', chunks: ['Tea is hot over night.'] });
  await addTestDocument(
    { tenantId: 'south', workspaceId: 'expedition-south' },
    { id: 'south', chunks: ['Batteries of the south.'] },
  );
});
afterAll(() => mock.stop());

describe('a search that is explained', () => {
  it('gives what the search of the assistant gives', async () => {
    const request = { query: 'charge the battery "over night"', limit: 5 };
    const { passages } = await explainSearch(scope, request, { model: null });
    const plain = await searchKnowledge(scope, request, { model: null });
    expect(passages).toMatchObject(plain);
    expect(passages).toHaveLength(plain.length);
  });

  it('names the chunks that were joined, and what each word added to their scores', async () => {
    const { passages } = await explainSearch(scope, { query: 'charged battery' }, { model: null });
    const [first] = passages;
    expect(first?.document).toBe('Ice drills');
    expect(first?.chunks.map(({ ordinal }) => ordinal)).toEqual([0, 1]);
    for (const { words, terms, meaning, final } of first?.chunks ?? []) {
      const sum = terms.reduce((total, { score }) => total + score, 0);
      expect(sum).toBeCloseTo(words?.score ?? 0, 9);
      expect(final.score).toBe(words?.score);
      expect(meaning).toBeNull();
    }
    expect(first?.quote).toBe('Batteries are charged over night.');
  });

  it('tells how each word was looked up, and which were left out', async () => {
    const { terms, indexedChunks } = await explainSearch(scope, {
      query: 'The Batteries, the walrus',
    });
    expect(terms).toMatchObject([
      { word: 'the', lexeme: null, chunks: 0 },
      { word: 'batteries', lexeme: 'batteri', chunks: 2 },
      { word: 'walrus', lexeme: 'walrus', chunks: 0 },
    ]);
    expect(terms[1]?.weight).toBeGreaterThan(0);
    expect(indexedChunks).toBe(4);
  });

  it('says that a phrase moved a passage up', async () => {
    const { phrases, passages } = await explainSearch(scope, {
      query: '"is hot" battery charged batteries lasts four hours',
    });
    expect(phrases).toEqual(['is hot']);
    expect(passages[0]).toMatchObject({ documentId: 'tea', chunks: [{ phrases: 1 }] });
    expect(passages[0]?.chunks[0]?.words?.rank).toBeGreaterThan(1);
    expect(passages[0]?.chunks[0]?.final.rank).toBe(1);
  });

  it('filters as the search does, also by what people think of a document', async () => {
    const found = async (validations: ('validated' | 'rejected')[]) => {
      const filters = { validations };
      const { passages } = await explainSearch(scope, { query: 'night', filters });
      return passages.map(({ documentId }) => documentId);
    };
    await tenantDatabase('north').models.document.updateMany({
      where: { id: 'tea' },
      data: { validation: 'rejected' },
    });
    expect(await found(['rejected'])).toEqual(['tea']);
    expect(await found(['validated'])).toEqual([]);
  });

  it('stays in its workspace and tenant, and says what there is when nothing fits', async () => {
    const foreign = { tenantId: 'south', workspaceId: 'expedition' };
    const nothing = await explainSearch(foreign, { query: 'batteries' });
    expect(nothing).toMatchObject({ passages: [], indexedChunks: 0, candidates: 0 });
    expect(nothing.terms).toMatchObject([{ lexeme: 'batteri', chunks: 0, weight: 0 }]);
    expect((await explainSearch(scope, { query: '?!' })).terms).toEqual([]);
  });

  it('shows both rankings and their fusion where there is an embedding model', async ({ skip }) => {
    skip(!(await vectorSearchReady()), 'the server has no pgvector');
    await embedDocument(scope, 'tea', { model: model() });
    const search = await explainSearch(scope, { query: 'battery' }, { model: model() });
    expect(search).toMatchObject({ fused: true, meaning: { state: 'used', model: 'meaning' } });
    const tea = search.passages.find(({ documentId }) => documentId === 'tea');
    expect(tea?.chunks[0]).toMatchObject({ words: null, meaning: { rank: 1 } });
    expect(tea?.chunks[0]?.final.score).toBeCloseTo(1 / 61, 9);
    const failed = await explainSearch(scope, { query: 'fails battery' }, { model: model() });
    expect(failed).toMatchObject({ fused: false, meaning: { state: 'failed' } });
    expect(failed.passages[0]?.documentId).toBe('drill');
  });
});
