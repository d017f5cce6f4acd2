import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { isReadable } from '../runs/index.ts';
import type { RunRing } from './run-ring.ts';
import type { RunInspection } from './schema.ts';
import { inspectedRuns } from './watch-run.ts';

/**
 * What this process knows of a run beside its events; null for one that is too long ago, or that
 * another process carried out.
 * @throws AppError NOT_FOUND when the thread is not there for this user
 */
export async function inspectRun(
  { tenantId, userId }: Principal,
  threadId: string,
  runId: string,
  ring: RunRing = inspectedRuns,
): Promise<{ inspection: RunInspection | null }> {
  if (!(await isReadable({ tenantId, userId, threadId }))) {
    throw new AppError('NOT_FOUND', 'There is no such conversation.');
  }
  return { inspection: ring.find(tenantId, threadId, runId) ?? null };
}
