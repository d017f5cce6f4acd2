import { createHash } from 'node:crypto';
import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import type { KnowledgeScope } from '../knowledge/index.ts';
import { tunables } from '../tunables.ts';
import { saveCase } from './golden-case-repository.ts';
import { wordSequence } from './holds-answer.ts';
import { holdsWords } from './holds-place.ts';
import { inBatches } from './in-batches.ts';
import { loadPieces } from './load-pieces.ts';
import type { GoldenCase, GoldenPlace, NewCase } from './schema.ts';

const { maxCases } = tunables.goldenCases;

/**
 * Keeps a query with its places; the same query with the same filters is the same case.
 * @throws AppError CONFLICT when there are too many, INVALID_REQUEST when a place is not there
 */
export async function keepCase(
  principal: Principal,
  workspaceId: string,
  given: NewCase,
): Promise<{ case: GoldenCase; added: boolean }> {
  const scope = { tenantId: principal.tenantId, workspaceId };
  const { query, filters = {}, answerable } = given;
  const places = await named(scope, given.places);
  if (!answerable && places.some(({ right }) => right)) {
    throw new AppError('INVALID_REQUEST', 'A query with a right place has an answer.');
  }
  const kept = { query, filters, answerable, places };
  const key = createHash('sha256')
    .update(JSON.stringify([query, sorted(filters)]))
    .digest('hex');
  const row = { ...kept, key, createdBy: principal.userId };
  const saved = await saveCase(scope, row, maxCases);
  if (!saved) {
    throw new AppError(
      'CONFLICT',
      `A workspace keeps ${maxCases} golden cases. Export them, or delete some that are no longer needed.`,
    );
  }
  const { id, createdAt, added } = saved;
  return { case: { ...kept, id, createdAt }, added };
}

/** The same filters in the same order, however they were put together. */
function sorted(filters: GoldenCase['filters']): unknown {
  return Object.entries(filters)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, Array.isArray(value) ? value.toSorted() : value])
    .sort(([a], [b]) => String(a).localeCompare(String(b)));
}

async function named(scope: KnowledgeScope, places: NewCase['places']): Promise<GoldenPlace[]> {
  const ids = [...new Set(places.map(({ documentId }) => documentId))];
  const pieces = await loadPieces(scope, { ids, names: [] });
  const found: GoldenPlace[] = [];
  for (const place of places) {
    const first = pieces.find(({ documentId }) => documentId === place.documentId);
    if (!first) {
      throw new AppError('INVALID_REQUEST', 'A document of this case is not there any more.');
    }
    const { document, documentId } = first;
    const sought = { document: '', documentId, words: wordSequence(place.quote) };
    const held = await inBatches(pieces, (piece) => holdsWords(sought, piece));
    if (!held.includes(true)) {
      throw new AppError(
        'INVALID_REQUEST',
        `These words do not stand together in “${document}”. Copy a sentence of it.`,
      );
    }
    found.push({ ...place, document });
  }
  return found;
}
