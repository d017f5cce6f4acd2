import { appendAudit } from '../audit/index.ts';
import type { ThreadScope } from '../runs/schema.ts';
import { decisionTransaction, withdrawPending } from './decision-repository.ts';
import { publishDecisions } from './publish-decisions.ts';

/** Takes back what a run of the user's thread still asks; what was answered stays. */
export async function withdrawDecisions(scope: ThreadScope, runId: string): Promise<void> {
  const rows = await decisionTransaction(scope.tenantId, async (db) => {
    const withdrawn = await withdrawPending(db, scope, runId);
    const audited = withdrawn.map(({ id, kind, toolName, workspaceId }) => {
      const details = { kind, toolName };
      const action = 'decision.withdrawn' as const;
      return { workspaceId, actor: scope.userId, action, subject: id, details };
    });
    await appendAudit(db, audited);
    return withdrawn;
  });
  publishDecisions(scope.tenantId, rows);
}
