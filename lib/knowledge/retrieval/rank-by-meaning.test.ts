import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { withTestDatabase } from '../../../test/database.ts';
import { embedDocument } from './embed-document.ts';
import { searchKnowledge } from './search-knowledge.ts';
import { addTestDocument } from './testing/test-documents-repository.ts';
import { vectorSearchReady } from './vector-search-repository.ts';

withTestDatabase();

const scope = { tenantId: 'local', workspaceId: 'guide' };
const mock = new LLMock({ port: 0 });
const model = (name = 'meaning') =>
  createOpenAICompatible({ name: 'mock', baseURL: `${mock.url}/v1` }).embeddingModel(name);

beforeAll(async () => {
  await mock.start();
  mock.onEmbedding(/holiday|vacation/, { embedding: [1, 0.1, 0] });
  mock.onEmbedding(/tax/, { embedding: [0, 1, 0] });
  mock.onEmbedding(/fails/, { error: { message: 'no', type: 'server_error' }, status: 400 });
  await addTestDocument(scope, { id: 'leave', chunks: ['Every vacation is granted by the lead.'] });
  await addTestDocument(scope, { id: 'tax', chunks: ['The tax office opens at nine.'] });
  await addTestDocument(scope, { id: 'bad', chunks: ['This one fails at the model.'] });
  await addTestDocument(
    { ...scope, workspaceId: 'other' },
    { id: 'o', chunks: ['vacation other'] },
  );
});
afterAll(() => mock.stop());
beforeEach(async ({ skip }) => {
  skip(!(await vectorSearchReady()), 'the server has no pgvector');
});

const found = async (query: string, name?: string) =>
  (await searchKnowledge(scope, { query }, { model: model(name) })).map((p) => p.documentId);

it('finds by meaning what no word finds, over the wire', async () => {
  expect(await found('holiday')).toEqual([]);
  const progress: number[] = [];
  const onProgress = (embedded: number) => progress.push(embedded);
  expect(await embedDocument(scope, 'leave', { model: model(), onProgress })).toBe('done');
  expect(progress).toEqual([1]);
  expect(await embedDocument(scope, 'tax', { model: model() })).toBe('done');
  await embedDocument({ ...scope, workspaceId: 'other' }, 'o', { model: model() });
  expect(await found('holiday')).toEqual(['leave', 'tax']);
  expect((await found('tax'))[0]).toBe('tax');
  const filtered = { query: 'holiday', filters: { documentIds: ['tax'] } };
  expect(await searchKnowledge(scope, filtered, { model: model() })).toHaveLength(1);
});

it('does not compare vectors of different models', async () => {
  expect(await found('holiday', 'another')).toEqual([]);
});

it('embeds a document once', async () => {
  const before = mock.getRequests().length;
  expect(await embedDocument(scope, 'leave', { model: model() })).toBe('done');
  expect(mock.getRequests()).toHaveLength(before);
});

it('goes on with words alone when the model fails', async () => {
  expect(await embedDocument(scope, 'bad', { model: model() })).toBe('failed');
  expect(await found('this fails vacation')).toEqual(expect.arrayContaining(['bad', 'leave']));
  expect(await embedDocument(scope, 'bad', { model: null })).toBe('off');
});
