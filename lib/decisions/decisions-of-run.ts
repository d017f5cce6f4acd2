import { findDecisionsOfRun } from './decision-repository.ts';
import { toDecidedCall } from './decision-row.ts';
import type { DecidedCall } from './schema.ts';

/** Everything that a run asked, in order, with what binds each approval to its call. */
export async function decisionsOfRun(tenantId: string, runId: string): Promise<DecidedCall[]> {
  return (await findDecisionsOfRun(tenantId, runId)).map(toDecidedCall);
}
