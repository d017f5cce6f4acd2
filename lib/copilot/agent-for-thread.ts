import { createAgent } from '../agent/index.ts';
import { searchKnowledge } from '../knowledge/index.ts';
import { log } from '../log.ts';
import type { AgentFactory } from '../runs/index.ts';

/** The agent that answers in a thread, also when no request is there (queued messages). */
export const agentForThread: AgentFactory = ({ workspaceId, threadId, ...principal }) =>
  createAgent({
    principal,
    workspaceId,
    search: searchKnowledge,
    onFailure: (failure, error) =>
      log.error({ failure, cause: nameOf(error), threadId }, 'a run failed'),
  });

/** A provider's error carries the whole conversation; the log gets its name and status alone. */
function nameOf(error: unknown): { name: string; status?: unknown } {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, statusCode } = error as Error & { statusCode?: unknown };
  return { name, status: statusCode };
}
