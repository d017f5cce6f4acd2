import { env } from '../../env.ts';
import { log } from '../../log.ts';
import { tunables } from '../../tunables.ts';
import { announceDocument } from '../announce-document.ts';
import type { KnowledgeScope } from '../schema.ts';
import { claimDrawing, claimUndrawn, releaseDrawing } from './entity-queue-repository.ts';
import {
  addMentions,
  findDrawable,
  listChunks,
  markDrawn,
  resetMentions,
} from './entity-repository.ts';
import { ENTITY_VERSION } from './entity-version.ts';
import { extractEntities } from './extract-entities.ts';
import { queueExtraction } from './extraction/extraction-queue-repository.ts';
import { wordCases } from './word-cases.ts';

const { batchChunks, casesChars, leaseMs, mostBackOffMs: mostMs } = tunables.graph;

/**
 * Takes what a document that is ready speaks of into the graph, anew, unless somebody else does just
 * now. Never throws: a document without entities is still found, and a later pass tries again, also
 * when `signal` ended this one.
 * @returns whether it was done
 */
export async function drawEntities(
  scope: KnowledgeScope,
  documentId: string,
  signal?: AbortSignal,
): Promise<boolean> {
  const claim = claimDrawing(scope, documentId, { leaseMs, mostMs });
  const claimed = await claim.catch((error: unknown) => failed(error, documentId));
  return claimed && drawClaimed(scope, documentId, signal);
}

/**
 * Draws the entities of one document that was indexed before there was a graph, or by older rules, or
 * whose server died in between: for moments in which nothing is indexed.
 * @returns whether there may be more
 */
export async function drawNextEntities(signal?: AbortSignal): Promise<boolean> {
  if (signal?.aborted) return false;
  const claim = await claimUndrawn(ENTITY_VERSION, { leaseMs, mostMs });
  if (!claim) return false;
  const { id, ...scope } = claim;
  await drawClaimed(scope, id, signal);
  return true;
}

/** One that fails stays claimed, so that others have their turn before it is tried again. */
async function drawClaimed(
  scope: KnowledgeScope,
  documentId: string,
  signal?: AbortSignal,
): Promise<boolean> {
  try {
    const document = await findDrawable(scope, documentId, casesChars);
    if (!document) return false;
    const { kind, text, updatedAt } = document;
    const cases = wordCases(text);
    await resetMentions(scope, documentId);
    for (let after = -1; ; ) {
      if (signal?.aborted) {
        await releaseDrawing(scope, documentId);
        return false;
      }
      const chunks = await listChunks(scope, documentId, { after, limit: batchChunks });
      const rows = chunks.flatMap((chunk) =>
        extractEntities(chunk.text, { cases, kind }).map((entity) => ({
          ...entity,
          chunk: String(chunk.id),
        })),
      );
      if (rows.length > 0) await addMentions(scope, documentId, rows);
      if (chunks.length < batchChunks) break;
      after = chunks.at(-1)?.ordinal ?? after;
    }
    if (env().GRAPH_MODEL !== 'off') {
      await queueExtraction(scope, documentId, tunables.extraction.settleMs);
    }
    const done = await markDrawn(scope, documentId, { updatedAt, version: ENTITY_VERSION });
    if (done) await announceDocument(scope.tenantId, documentId);
    return done;
  } catch (error) {
    return failed(error, documentId);
  }
}

function failed(error: unknown, documentId: string): false {
  log.warn({ err: error, documentId }, 'drawing the entities of a document failed');
  return false;
}
