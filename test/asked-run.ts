import { randomUUID } from 'node:crypto';
import { LOCAL_OWNER, type Principal } from '../lib/auth/index.ts';
import { systemDatabase } from '../lib/database/index.ts';
import { askDecisions } from '../lib/decisions/index.ts';
import type { Decision, DecisionRequest, NewDecision } from '../lib/decisions/schema.ts';
import type { RunStatus, ThreadScope } from '../lib/runs/schema.ts';

export const approval = (suggested = true): DecisionRequest => ({
  kind: 'tool_approval',
  toolName: 'run_command',
  category: 'terminal',
  preview: { type: 'command', command: 'npm test', cwd: '.', background: false, warnings: [] },
  ...(suggested && { suggestedRule: { tool: 'run_command', pattern: 'npm test' } }),
});

export const question: DecisionRequest = {
  kind: 'question',
  questions: [
    { id: 'colour', question: 'Which?', type: 'choice', options: ['red'], required: true },
  ],
};

export const plan: DecisionRequest = {
  kind: 'plan',
  plan: { title: 'P', steps: [{ id: 'a', title: 'A', instruction: 'do', tools: [], check: '' }] },
};

export const ask = (request: DecisionRequest): NewDecision => ({
  request,
  toolCallId: `call-${randomUUID()}`,
  toolName: 'run_command',
  argumentsHash: 'hash',
  because: 'default',
  basis: 'file-hash',
});

export type AskedRun = { scope: ThreadScope; runId: string; decisions: Decision[] };

/** A thread whose run ended with these requests. */
export async function askedRun(
  requests: DecisionRequest[] = [approval()],
  principal: Principal = LOCAL_OWNER,
  status: RunStatus = 'waiting',
): Promise<AskedRun> {
  const scope = { ...principal, workspaceId: 'guide', threadId: randomUUID() };
  const runId = randomUUID();
  const { tenantId, workspaceId, threadId, userId } = scope;
  await systemDatabase().execute`
    INSERT INTO thread (id, tenant_id, workspace_id, user_id, title, last_seq, head_run_id)
    VALUES (${threadId}, ${tenantId}, ${workspaceId}, ${userId}, 'A thread', 1, ${runId})`;
  await systemDatabase().execute`
    INSERT INTO run (id, tenant_id, thread_id, status, first_seq)
    VALUES (${runId}, ${tenantId}, ${threadId}, ${status}, 1)`;
  return { scope, runId, decisions: await askDecisions(scope, runId, requests.map(ask)) };
}

/** Lets the time of every request of a run pass. */
export async function passTime({ runId }: AskedRun): Promise<void> {
  await systemDatabase().execute`
    UPDATE decision SET expires_at = now() - interval '1 minute' WHERE run_id = ${runId}`;
}
