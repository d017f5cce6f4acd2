import type { RunAgentInput } from '@ag-ui/client';
import { createAgent, type WatchedOptions } from '../agent/index.ts';
import { env } from '../env.ts';
import {
  addUrl,
  createNote,
  getDocument,
  judgeSources,
  listDocuments,
  proposeSources,
  searchKnowledge,
} from '../knowledge/index.ts';
import { log } from '../log.ts';
import { findRunOfMessage, memoryTools } from '../memory/index.ts';
import { resolveSmallModel } from '../models/index.ts';
import { type AgentFactory, isPauseRequested, takeSteered } from '../runs/index.ts';
import { readSettings, readTenantSettings } from '../settings/index.ts';
import { standardTools, widgetTools } from '../tools/index.ts';
import { workspaceDir } from '../workspace-files/index.ts';
import { decisionGate } from './decision-gate.ts';

/** Keeps runs for the dev console. Where a build has none, what is imported here is left out of it. */
const keepForConsole =
  process.env.NEXT_PUBLIC_SHOW_DEV_CONSOLE === 'true'
    ? async (tenantId: string, watched: WatchedOptions, input: RunAgentInput) => {
        const { watchRun } = await import('../run-inspection/index.ts');
        return watchRun(tenantId, watched, input);
      }
    : undefined;

/** The agent that answers in a thread, also when no request is there (queued messages). */
export const agentForThread: AgentFactory = ({ workspaceId, threadId, ...principal }) => {
  const { tenantId } = principal;
  return createAgent({
    principal,
    workspaceId,
    search: searchKnowledge,
    smallModel: resolveSmallModel(),
    windowTokens: env().MODEL_CONTEXT_TOKENS,
    workspaceDir: () => workspaceDir(workspaceId),
    tools: standardTools({
      search: searchKnowledge,
      addUrl,
      getDocument,
      listDocuments,
      createNote,
      validation: { propose: proposeSources, judge: judgeSources },
    }),
    gate: decisionGate({ ...principal, workspaceId }),
    preferences: async () => (await readSettings(principal, workspaceId)).preferences,
    moreTools: async () => [
      ...(await memoryTools(principal, workspaceId)),
      ...((await drawsWidgets(tenantId)) ? widgetTools() : []),
    ],
    findRunOf: (thread, messageId) => findRunOfMessage(tenantId, thread, messageId),
    takeSteered: (thread) => takeSteered({ tenantId, threadId: thread }),
    pauseRequested: (runId) => isPauseRequested(tenantId, runId),
    onFailure: (failure, error) =>
      log.error({ failure, cause: nameOf(error), threadId }, 'a run failed'),
    watchRun: keepForConsole && ((watched, input) => keepForConsole(tenantId, watched, input)),
  });
};

/** What the tenant has set, else the environment (15-widgets D6); asked anew by each run. */
async function drawsWidgets(tenantId: string): Promise<boolean> {
  return (await readTenantSettings(tenantId)).widgets ?? env().A2UI_ENABLED;
}

/** A provider's error carries the whole conversation; the log gets its name and status alone. */
function nameOf(error: unknown): { name: string; status?: unknown } {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, statusCode } = error as Error & { statusCode?: unknown };
  return { name, status: statusCode };
}
