import { type KnowledgeScope, type Piece, piecesOfDocuments } from '../knowledge/index.ts';
import { tunables } from '../tunables.ts';
import { wordSequence } from './holds-answer.ts';
import { inBatches } from './in-batches.ts';

/** A piece of a document as its sequence of words. */
export type PieceWords = Omit<Piece, 'text'> & { words: string };

/** The pieces of documents, known by id or by name, ready to be looked through for places. */
export async function loadPieces(
  scope: KnowledgeScope,
  documents: { ids: string[]; names: string[] },
  signal?: AbortSignal,
): Promise<PieceWords[]> {
  const pieces = await piecesOfDocuments(scope, documents, tunables.goldenCases.maxPieces);
  const withWords = ({ text, ...piece }: Piece) => ({ ...piece, words: wordSequence(text) });
  return inBatches(pieces, withWords, signal);
}
