import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDatabase } from '../lib/database/start-database.ts';
import type { Environment } from '../lib/env.ts';
import { type KnowledgeScope, searchKnowledge } from '../lib/knowledge/index.ts';
import { findPostgres, startTestServer } from '../scripts/test-postgres.ts';
import { type Figure, median, type Part, percentile } from './report.ts';
import { generateQuestions } from './seed-chunks.ts';
import { seedIndex } from './seed-index.ts';

const QUESTIONS = 300;
const WARM_UP = 20;
const scope: KnowledgeScope = { tenantId: 'local', workspaceId: 'bench' };

/** Natural questions over 20,000 chunks, on the embedded database and on PostgreSQL. */
export const search: Part = {
  name: 'search',
  run: async () => [...(await onEmbedded(20_000)), ...(await onPostgres(20_000))],
};

/** The same over 100,000 chunks on PostgreSQL; filling it takes minutes. */
export const searchLarge: Part = { name: 'search-large', run: () => onPostgres(100_000) };

async function onEmbedded(chunks: number): Promise<Figure[]> {
  const directory = mkdtempSync(join(tmpdir(), 'flightdeck-bench-'));
  try {
    return await measure('embedded', chunks, { DATA_DIR: directory });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function onPostgres(chunks: number): Promise<Figure[]> {
  const bin = findPostgres();
  if (!bin) {
    console.log('PostgreSQL is not installed; its figures are left out.');
    return [];
  }
  const server = await startTestServer(bin);
  try {
    return await measure('PostgreSQL', chunks, { DATABASE_URL: server.url, DATA_DIR: '' });
  } finally {
    await server.stop();
  }
}

async function measure(
  name: string,
  chunks: number,
  place: Pick<Environment, 'DATABASE_URL' | 'DATA_DIR'>,
): Promise<Figure[]> {
  const database = await startDatabase(place);
  try {
    const indexMs = await seedIndex(scope, chunks);
    const times = await searchTimes();
    const title = `${name}, ${chunks.toLocaleString('en')} chunks`;
    return [
      { what: `${title}: search p50`, value: median(times), unit: 'ms' },
      { what: `${title}: search p95`, value: percentile(times, 95), unit: 'ms' },
      { what: `${title}: indexing`, value: chunks / (indexMs / 1000), unit: 'chunks/s' },
    ];
  } finally {
    await database.stop();
  }
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
