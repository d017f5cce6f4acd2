import type { DecisionAsk, DecisionGate } from '../agent/index.ts';
import { recordAudit } from '../audit/index.ts';
import {
  argumentsHash,
  askDecisions,
  decisionsOfRun,
  judgeCall,
  listRules,
  suggestRule,
  takeApproval,
} from '../decisions/index.ts';
import type { PermissionRule } from '../decisions/schema.ts';
import type { ThreadScope } from '../runs/index.ts';

type Owner = Omit<ThreadScope, 'threadId'>;

/** The agent's way to the rules and humans of a workspace. Made for one run: rules are read once. */
export function decisionGate(owner: Owner): DecisionGate {
  let rules: Promise<PermissionRule[]> | undefined;
  const rulesOnce = () => {
    rules ??= listRules(owner, owner.workspaceId);
    return rules;
  };
  return {
    judge: async (call) => judgeCall(await rulesOnce(), call),
    record: (runId, { tool, effect, because }) =>
      recordAudit(owner.tenantId, {
        workspaceId: owner.workspaceId,
        // As for what is asked: in whose run it was, so that the log can be narrowed to them.
        actor: owner.userId,
        action: effect === 'allow' ? 'decision.allowed_by_rule' : 'decision.denied_by_rule',
        subject: runId,
        details: { toolName: tool, because },
      }),
    ask: ({ threadId, runId }, asks) =>
      askDecisions({ ...owner, threadId }, runId, asks.map(toNewDecision)),
    decided: (runId) => decisionsOfRun(owner.tenantId, runId),
    covers: async (decision, { tool, input }) =>
      decision.argumentsHash === argumentsHash(tool, input),
    use: ({ id }, run) => takeApproval(owner.tenantId, id, run),
  };
}

function toNewDecision({ input, subject, category, request, ...ask }: DecisionAsk) {
  const hash = ask.toolName === null ? null : argumentsHash(ask.toolName, input);
  if (request.kind !== 'tool_approval') return { ...ask, request, argumentsHash: hash };
  const suggestedRule = suggestRule({ tool: request.toolName, category, subject });
  const shown = { ...request, ...(suggestedRule && { suggestedRule }) };
  return { ...ask, request: shown, argumentsHash: hash };
}
