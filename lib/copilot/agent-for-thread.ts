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
    onFailure: (failure, error) => log.error({ err: error, failure, threadId }, 'a run failed'),
  });
