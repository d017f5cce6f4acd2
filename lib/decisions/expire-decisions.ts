import { tunables } from '../tunables.ts';
import { publishDecisions } from './publish-decisions.ts';
import { closeOpenDecisions, listSettledRuns, type SettledRun } from './settled-run-repository.ts';

/**
 * The sweep over all tenants: settles requests that expired or whose run ended in another way, and
 * names the waiting runs that can go on: those it settled itself, and those whose last answer came a
 * while ago without anybody carrying them on (a server died in between). Call it every few seconds;
 * a run may be named again until it is carried on.
 */
export async function expireDecisions(now: Date): Promise<SettledRun[]> {
  const { carryOnGraceMs, sweepBatch } = tunables.decisions;
  const closed = await closeOpenDecisions(now, sweepBatch);
  for (const one of closed) publishDecisions(one.tenantId, [one]);
  const runIds = [...new Set(closed.map(({ runId }) => runId))];
  return listSettledRuns(runIds, new Date(now.getTime() - carryOnGraceMs), sweepBatch);
}

/** The waiting run, if all that it asked is settled and nobody has carried it on. */
export async function findSettledRun(runId: string): Promise<SettledRun | undefined> {
  const found = await listSettledRuns([runId], new Date(0), 1);
  return found.find((settled) => settled.runId === runId);
}
