import { createAgent } from '../agent/index.ts';
import type { AgentFactory } from '../runs/index.ts';

/** The agent that answers in a thread, also when no request is there (queued messages). */
export const agentForThread: AgentFactory = ({ tenantId, userId, workspaceId }) =>
  createAgent({ tenantId, userId, workspaceId });
