import { beforeEach, expect, it, vi } from 'vitest';
import type { Principal } from '../auth/index.ts';
import { runCases } from './run-cases.ts';
import type { GoldenCase } from './schema.ts';

const { cases, piecesOfDocuments, rankedSearch, wordSequence } = vi.hoisted(() => ({
  cases: [] as GoldenCase[],
  piecesOfDocuments: vi.fn(),
  rankedSearch: vi.fn(),
  wordSequence: vi.fn(),
}));
vi.mock('../knowledge/index.ts', () => ({ piecesOfDocuments, rankedSearch }));
vi.mock('./golden-case-repository.ts', () => ({ findCases: async () => cases }));
vi.mock('./holds-answer.ts', async (original) => {
  const actual = await original<typeof import('./holds-answer.ts')>();
  return { ...actual, wordSequence: wordSequence.mockImplementation(actual.wordSequence) };
});

const owner = { tenantId: 'local', userId: 'owner' } as Principal;
const piece = (chunkId: string, documentId: string, text: string) => ({
  ...{ chunkId, documentId, text },
  document: `${documentId}.md`,
});
const golden = (id: string, documentId: string, ...quotes: string[]): GoldenCase => ({
  ...{ id, query: id, answerable: true, filters: {}, createdAt: '' },
  places: quotes.map((quote) => ({
    ...{ quote, documentId },
    ...{ document: `${documentId}.md`, right: true },
  })),
});
const pieces = [
  piece('1', 'lark', 'Camp Lark is far.'),
  piece('2', 'lark', 'It needs **35** minutes.'),
  piece('3', 'lark', 'Wave twice.'),
];

beforeEach(() => {
  cases.length = 0;
  vi.clearAllMocks();
  piecesOfDocuments.mockImplementation(async (_, { ids }: { ids: string[] }) =>
    pieces.filter(({ documentId }) => ids.includes(documentId)),
  );
  rankedSearch.mockResolvedValue({ passages: [pieces[1]], chunkIds: ['2'] });
});

it('prepares each piece once, for all places and all cases of its documents', async () => {
  cases.push(
    golden('a', 'lark', '35 minutes', 'Camp Lark', 'wave'),
    golden('b', 'gone', 'nothing'),
    golden('c', 'lark', 'Wave twice'),
  );
  const { results, totals } = await runCases(owner, 'guide');
  expect(results).toMatchObject([
    { id: 'a', recall: 1, rank: 1, gone: false },
    { id: 'b', recall: 0, gone: true },
    { id: 'c', recall: 0, rank: null, gone: false },
  ]);
  expect(totals).toMatchObject({ measured: 3 });
  expect(piecesOfDocuments).toHaveBeenCalledTimes(2);
  const prepared = wordSequence.mock.calls.map(([text]) => text);
  expect(prepared.filter((text) => text === 'Wave twice.')).toHaveLength(1);
  expect(prepared.filter((text) => text === 'Camp Lark')).toHaveLength(1);
});

it('runs once at a time for a workspace, and again after a failure', async () => {
  cases.push(golden('a', 'lark', 'wave'));
  const first = runCases(owner, 'guide');
  await expect(runCases(owner, 'guide')).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(runCases(owner, 'another')).resolves.toMatchObject({ results: [{ id: 'a' }] });
  await first;
  rankedSearch.mockRejectedValueOnce(new Error('no database'));
  await expect(runCases(owner, 'guide')).rejects.toThrow('no database');
  await expect(runCases(owner, 'guide')).resolves.toMatchObject({ results: [{ id: 'a' }] });
});
