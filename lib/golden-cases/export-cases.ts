import { recordAudit } from '../audit/index.ts';
import type { Principal } from '../auth/index.ts';
import { type KnowledgeScope, listDocuments } from '../knowledge/index.ts';
import { findCases } from './golden-case-repository.ts';
import type { GoldenCase, GoldenQuestion } from './schema.ts';

/**
 * The cases of a workspace as `npm run eval -- search --golden FILE` takes them; open ones, of which
 * nobody has said yet what would be right, are left out.
 */
export async function exportCases(
  { tenantId, userId }: Principal,
  workspaceId: string,
): Promise<GoldenQuestion[]> {
  const scope: KnowledgeScope = { tenantId, workspaceId };
  const cases = await findCases(scope);
  const narrowed = cases.some(({ filters }) => filters.documentIds);
  const documents = narrowed ? await listDocuments(scope) : [];
  const names = new Map(documents.map(({ id, fileName, title }) => [id, fileName ?? title]));
  const questions = cases.flatMap((golden) => toQuestion(golden, names) ?? []);
  await recordAudit(tenantId, {
    workspaceId,
    actor: userId,
    action: 'cases.exported',
    subject: workspaceId,
    details: { cases: questions.length },
  });
  return questions;
}

function toQuestion(
  { id, query, filters, answerable, places }: GoldenCase,
  names: ReadonlyMap<string, string>,
): GoldenQuestion | null {
  const right = places.filter((place) => place.right);
  if (answerable && right.length === 0) return null;
  const { kinds, documentIds } = filters;
  const documents = documentIds?.flatMap((documentId) => names.get(documentId) ?? []);
  return {
    id,
    question: query,
    ...((kinds || documents) && {
      filters: { ...(kinds && { kinds }), ...(documents && { documents }) },
    }),
    answerable,
    kind: answerable ? 'fact' : 'unanswerable',
    documents: [...new Set(right.map(({ document }) => document))],
    passages: right.map(({ quote }) => [quote]),
  };
}
