import { type KnowledgeScope, searchKnowledge } from '../lib/knowledge/index.ts';
import { onEmbedded, onPostgres } from './on-databases.ts';
import { type Figure, median, type Part, percentile } from './report.ts';
import { generateQuestions } from './seed-chunks.ts';
import { seedIndex } from './seed-index.ts';

const QUESTIONS = 300;
const WARM_UP = 20;
const scope: KnowledgeScope = { tenantId: 'local', workspaceId: 'bench' };

/** Natural questions over 20,000 chunks, on the embedded database and on PostgreSQL. */
export const search: Part = {
  name: 'search',
  run: async () => [
    ...(await onEmbedded((name) => measure(name, 20_000))),
    ...(await onPostgres((name) => measure(name, 20_000))),
  ],
};

/** The same over 100,000 chunks on PostgreSQL; filling it takes minutes. */
export const searchLarge: Part = {
  name: 'search-large',
  run: () => onPostgres((name) => measure(name, 100_000)),
};

async function measure(name: string, chunks: number): Promise<Figure[]> {
  const indexMs = await seedIndex(scope, chunks);
  const times = await searchTimes();
  const title = `${name}, ${chunks.toLocaleString('en')} chunks`;
  return [
    { what: `${title}: search p50`, value: median(times), unit: 'ms' },
    { what: `${title}: search p95`, value: percentile(times, 95), unit: 'ms' },
    { what: `${title}: indexing`, value: chunks / (indexMs / 1000), unit: 'chunks/s' },
  ];
}

async function searchTimes(): Promise<number[]> {
  const times: number[] = [];
  for (const query of generateQuestions(QUESTIONS + WARM_UP)) {
    const start = performance.now();
    await searchKnowledge(scope, { query });
    times.push(performance.now() - start);
  }
  return times.slice(WARM_UP);
}
