import { publishFeed } from '../feed/index.ts';
import { record } from '../telemetry/index.ts';
import type { Decision, DecisionAnswer } from './schema.ts';

type Changed = Pick<Decision, 'id' | 'kind' | 'status' | 'threadId' | 'runId'> & {
  workspaceId: string;
  toolName: string | null;
  createdAt: Date;
  settledAt: Date | null;
  answer?: DecisionAnswer | null;
  answeredVia?: string | null;
};

/** Tells the open pages of the workspace, and telemetry, after the change is committed. */
export function publishDecisions(tenantId: string, changed: readonly Changed[]): void {
  for (const one of changed) {
    const { id, workspaceId, threadId, status } = one;
    publishFeed(tenantId, workspaceId, { type: 'decision', id, threadId, status });
    measure(tenantId, one);
  }
}

function measure(tenantId: string, decision: Changed): void {
  const { workspaceId, threadId, runId, kind, status, answer, createdAt, settledAt } = decision;
  const scope = { tenantId, workspaceId, threadId, runId };
  const about = { kind, ...(decision.toolName && { tool: decision.toolName }) };
  if (status === 'pending') {
    record('approval_asked', about, scope);
    return;
  }
  const verdict = answer && 'verdict' in answer ? answer.verdict : status;
  const waitMs = Math.max(0, (settledAt ?? new Date()).getTime() - createdAt.getTime());
  const via = decision.answeredVia ?? undefined;
  record('approval_settled', { ...about, outcome: verdict, via, waitMs }, scope);
}
