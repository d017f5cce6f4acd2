import { claimDecision } from './decision-repository.ts';

/**
 * Uses an approval up before its call is carried out. Stored at once, so that neither a crash nor
 * another branch of the conversation that begins at the same question carries it out again.
 * @returns false when it was used before; then the call must not be carried out
 */
export function takeApproval(
  tenantId: string,
  id: string,
  run: { threadId: string; runId: string },
): Promise<boolean> {
  return claimDecision(tenantId, id, run);
}
