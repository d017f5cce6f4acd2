import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { findCases } from './golden-case-repository.ts';
import { loadPieces, type PieceWords } from './load-pieces.ts';
import { mean } from './measures.ts';
import { runCase } from './run-case.ts';
import type { CaseResult, CaseTotals, GoldenCase } from './schema.ts';

/** Workspaces whose cases are being run. */
const running = new Set<string>();

/**
 * Searches for every case of the workspace as the assistant would and says what was found. One
 * after the other: they are to take what one search takes.
 * @throws AppError CONFLICT while the cases of the workspace are being run already
 */
export async function runCases(
  { tenantId }: Principal,
  workspaceId: string,
  signal?: AbortSignal,
): Promise<{ results: CaseResult[]; totals: CaseTotals }> {
  const key = `${tenantId} ${workspaceId}`;
  if (running.has(key)) {
    throw new AppError(
      'CONFLICT',
      'The cases of this workspace are being run already. Wait until that is over, then try again.',
    );
  }
  running.add(key);
  try {
    return summed(await resultsOf({ tenantId, workspaceId }, signal));
  } finally {
    running.delete(key);
  }
}

/** The cases that look into the same documents come one after the other, so that these are read once. */
async function resultsOf(
  scope: { tenantId: string; workspaceId: string },
  signal?: AbortSignal,
): Promise<CaseResult[]> {
  const cases = await findCases(scope);
  const groups = new Map<string, GoldenCase[]>();
  for (const golden of cases) {
    const key = JSON.stringify(documentsOf(golden));
    groups.set(key, [...(groups.get(key) ?? []), golden]);
  }
  const results = new Map<string, CaseResult>();
  for (const group of groups.values()) {
    let pieces: PieceWords[] | undefined;
    for (const golden of group) {
      signal?.throwIfAborted();
      pieces ??= await loadPieces(scope, documentsOf(golden), signal);
      results.set(golden.id, await runCase(scope, golden, pieces, signal));
    }
  }
  return cases.flatMap(({ id }) => results.get(id) ?? []);
}

function documentsOf({ places }: GoldenCase): { ids: string[]; names: string[] } {
  const right = places.filter((place) => place.right);
  return {
    ids: [...new Set(right.map(({ documentId }) => documentId))].sort(),
    names: [...new Set(right.map(({ document }) => document))].sort(),
  };
}

function summed(results: CaseResult[]): { results: CaseResult[]; totals: CaseTotals } {
  const measured = results.filter(({ recall }) => recall !== null);
  const average = (figure: 'recall' | 'ndcg') =>
    measured.length === 0 ? null : mean(measured.map((result) => result[figure] ?? 0));
  return {
    results,
    totals: { measured: measured.length, recall: average('recall'), ndcg: average('ndcg') },
  };
}
