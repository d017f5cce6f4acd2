import { isUniqueViolation, type TenantDatabase, tenantDatabase } from '../database/index.ts';
import type { ChunkRange } from './chunk-text.ts';
import type { Claim } from './document-claim-repository.ts';
import { writeBlob } from './document-repository.ts';
import type { PreparedDocument } from './parse/worker-message.ts';
import { indexChunks, removeFromIndex } from './retrieval/index-chunks.ts';

/**
 * Everything the worker of a claimed document writes. Each write holds only while the claim does
 * and returns false when it was cancelled, deleted, or taken over.
 */
type Changes = Parameters<TenantDatabase['models']['document']['updateMany']>[0]['data'];

async function change(db: TenantDatabase, claim: Claim, data: Changes): Promise<boolean> {
  const { count } = await db.models.document.updateMany({
    where: { id: claim.id, leaseOwner: claim.leaseOwner, status: { in: ['parsing', 'indexing'] } },
    data: { ...data, updatedAt: new Date() },
  });
  return count > 0;
}

export function extendClaim(claim: Claim, leaseMs: number): Promise<boolean> {
  const leaseUntil = new Date(Date.now() + leaseMs);
  return change(tenantDatabase(claim.tenantId), claim, { leaseUntil });
}

export function storeProgress(claim: Claim, progress: number): Promise<boolean> {
  return change(tenantDatabase(claim.tenantId), claim, { progress });
}

/** Stores what was fetched. @returns 'duplicate' when another document of the workspace has it. */
export async function storeFetched(
  claim: Claim,
  fetched: { bytes: Uint8Array; mediaType: string; contentHash: string; fileName: string },
): Promise<boolean | 'duplicate'> {
  const { contentHash, fileName, bytes } = fetched;
  try {
    return await tenantDatabase(claim.tenantId).transaction(async (db) => {
      const data = { contentHash, fileName, sizeBytes: bytes.length };
      if (!(await change(db, claim, data))) return false;
      await writeBlob(db, claim.id, fetched);
      return true;
    });
  } catch (error) {
    if (isUniqueViolation(error)) return 'duplicate';
    throw error;
  }
}

/**
 * Stores the text and clears what an earlier run had indexed.
 * @param replaceableTitle gives way to the document's own; any other one somebody chose
 */
export async function storeParsed(
  claim: Claim,
  parsed: PreparedDocument,
  replaceableTitle: string | null,
): Promise<boolean> {
  return tenantDatabase(claim.tenantId).transaction(async (db) => {
    const stored = await change(db, claim, {
      status: 'indexing',
      kind: parsed.kind,
      text: parsed.text,
      pages: parsed.pages ?? [],
      pageCount: parsed.pages?.length ?? null,
      entityVersion: 0,
      entityAttempts: 0,
      entityClaimedUntil: null,
    });
    if (!stored) return false;
    await removeFromIndex(db, claim, claim.id);
    if (parsed.title && replaceableTitle !== null) {
      await db.models.document.updateMany({
        where: { id: claim.id, title: replaceableTitle },
        data: { title: parsed.title },
      });
    }
    return true;
  });
}

export async function storeChunks(
  claim: Claim,
  chunks: (ChunkRange & { text: string })[],
  progress: number,
): Promise<boolean> {
  return tenantDatabase(claim.tenantId).transaction(async (db) => {
    if (!(await change(db, claim, { progress }))) return false;
    await indexChunks(db, claim, claim.id, chunks);
    return true;
  });
}

export function finishDocument(claim: Claim): Promise<boolean> {
  return change(tenantDatabase(claim.tenantId), claim, {
    status: 'ready',
    progress: 100,
    attempts: 0,
    errorCode: null,
    errorMessage: null,
    leaseOwner: null,
    leaseUntil: null,
  });
}

/** Ends a claim without success and takes out what it had indexed. */
export async function failDocument(claim: Claim, code: string, message: string): Promise<boolean> {
  return tenantDatabase(claim.tenantId).transaction(async (db) => {
    const failed = await change(db, claim, {
      status: 'failed',
      errorCode: code,
      errorMessage: message,
      leaseOwner: null,
      leaseUntil: null,
    });
    if (failed) await removeFromIndex(db, claim, claim.id);
    return failed;
  });
}

/** Gives a document back to the queue, for example when the server stops. */
export function releaseClaim(claim: Claim): Promise<boolean> {
  return change(tenantDatabase(claim.tenantId), claim, {
    status: 'queued',
    progress: 0,
    leaseOwner: null,
    leaseUntil: null,
  });
}
