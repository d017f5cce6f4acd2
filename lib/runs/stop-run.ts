import { instance } from './active-runs.ts';
import { requestStop } from './run-repository.ts';
import { clientIdSchema, type ThreadScope } from './schema.ts';
import { publishStop } from './thread-signals.ts';

/**
 * Stops the active run of a thread (or exactly `runId`), on whichever instance it runs. What was
 * streamed so far is kept.
 * @returns whether there was a run to stop
 */
export async function stopRun(
  scope: Pick<ThreadScope, 'tenantId' | 'userId' | 'threadId'>,
  runId?: string,
): Promise<boolean> {
  if (!clientIdSchema.safeParse(scope.threadId).success) return false;
  const stopped = await requestStop(scope, runId);
  if (stopped === undefined) return false;
  instance().aborts.get(stopped)?.('stopped');
  publishStop(stopped);
  return true;
}
