import { findRunScope, listPendingIds } from './decision-repository.ts';
import type { SettledRun } from './settled-run-repository.ts';

/**
 * The run that can go on, for the one who settled the last of its requests. Call it in the
 * transaction that settled one, while the run is held.
 */
export async function settledRunOf(
  db: Parameters<typeof listPendingIds>[0],
  runId: string,
): Promise<SettledRun | undefined> {
  const pending = await listPendingIds(db, runId);
  return pending.length > 0 ? undefined : findRunScope(db, runId);
}
