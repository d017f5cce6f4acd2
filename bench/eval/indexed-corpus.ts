import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { LOCAL_OWNER } from '../../lib/auth/index.ts';
import { TENANT, tenantDatabase } from '../../lib/database/index.ts';
import { startDatabase } from '../../lib/database/start-database.ts';
import { addDocument, type KnowledgeScope, startIngestion } from '../../lib/knowledge/index.ts';
import { ensureLocalTenant, GUIDE_WORKSPACE } from '../../lib/workspaces/index.ts';
import { sampleFileNames } from '../golden/extract-sample.ts';
import { generateCorpus } from '../golden/generate-corpus.ts';

export const scope: KnowledgeScope = {
  tenantId: LOCAL_OWNER.tenantId,
  workspaceId: GUIDE_WORKSPACE.id,
};

const SAMPLES = new URL('../../samples/', import.meta.url);
const POLL_MS = 200;

/** A chunk of the index, with what its words are besides its text. */
export type CorpusChunk = {
  id: bigint;
  fileName: string;
  documentId: string;
  title: string;
  headings: string[];
  text: string;
};

export type IndexedCorpus = {
  chunks: CorpusChunk[];
  documents: number;
  ingestionMs: number;
  fileNameOf(documentId: string): string;
};

/**
 * Runs `work` over a fresh embedded database into which the real ingestion has brought the samples
 * and the generated corpus. The database is gone afterwards.
 * @param folder files of it are indexed as well
 */
export async function withIndexedCorpus<T>(
  work: (corpus: IndexedCorpus) => Promise<T>,
  folder?: string,
): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'flightdeck-eval-'));
  const database = await startDatabase({ DATA_DIR: directory });
  try {
    await ensureLocalTenant();
    const start = performance.now();
    const documents = await ingestAll(folder);
    const ingestionMs = performance.now() - start;
    const chunks = await readChunks();
    const names = new Map(chunks.map(({ documentId, fileName }) => [documentId, fileName]));
    const fileNameOf = (documentId: string) => names.get(documentId) ?? '';
    return await work({ chunks, documents, ingestionMs, fileNameOf });
  } finally {
    await database.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function ingestAll(folder?: string): Promise<number> {
  const samples = sampleFileNames().map((fileName) => ({
    fileName,
    bytes: readFileSync(new URL(fileName, SAMPLES)),
  }));
  const generated = generateCorpus().map(({ fileName, text }) => ({
    fileName,
    bytes: Buffer.from(text),
  }));
  const given = (folder ? readdirSync(folder, { withFileTypes: true }) : [])
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ fileName: name, bytes: readFileSync(join(folder ?? '', name)) }));
  const files = [...samples, ...generated, ...given];
  for (const file of files) {
    await addDocument(scope, { ...file, mediaType: '', createdBy: LOCAL_OWNER.userId });
  }
  const stopIngestion = startIngestion();
  try {
    await allReady(files.length);
  } finally {
    await stopIngestion();
  }
  return files.length;
}

async function allReady(expected: number): Promise<void> {
  for (;;) {
    const rows = await tenantDatabase(scope.tenantId).query<{ status: string; count: number }>`
      SELECT status, count(*)::int AS count FROM document
      WHERE tenant_id = ${TENANT} AND workspace_id = ${scope.workspaceId} GROUP BY status`;
    const count = new Map(rows.map((row) => [row.status, row.count]));
    if (count.get('failed')) throw new Error(`${count.get('failed')} documents failed.`);
    if (count.get('ready') === expected) return;
    await delay(POLL_MS);
  }
}

function readChunks(): Promise<CorpusChunk[]> {
  return tenantDatabase(scope.tenantId).query<CorpusChunk>`
    SELECT chunk.id, document.file_name AS "fileName", document.id AS "documentId",
      document.title, chunk.headings, chunk.text
    FROM chunk JOIN document ON document.id = chunk.document_id
    WHERE chunk.tenant_id = ${TENANT} AND chunk.workspace_id = ${scope.workspaceId}
    ORDER BY chunk.id`;
}
