import type { Principal } from '../auth/schema.ts';
import { type LanguageModelV3, resolveModel } from '../models/index.ts';
import { DEFAULT_PREFERENCES } from '../settings/index.ts';
import {
  type SearchKnowledge,
  type ToolDefinition,
  ToolRegistry,
  vectorSearchTool,
} from '../tools/index.ts';
import { type AgentLimits, type AgentOptions, DEFAULT_LIMITS } from './agent-options.ts';
import { HEADLESS_GATE } from './decision-gate.ts';
import { FlightdeckAgent } from './flightdeck-agent.ts';

export type CreateAgentOptions = {
  principal: Principal;
  workspaceId: string;
  /** How the agent's search reaches the documents. */
  search: SearchKnowledge;
  /** The model of the environment unless given. */
  model?: LanguageModelV3;
  /** Further tools beside the search. */
  tools?: ToolDefinition[];
  now?: () => Date;
  limits?: Partial<AgentLimits>;
} & Partial<
  Pick<
    AgentOptions,
    | 'gate'
    | 'preferences'
    | 'workspaceDir'
    | 'moreTools'
    | 'findRunOf'
    | 'smallModel'
    | 'windowTokens'
    | 'takeSteered'
    | 'pauseRequested'
    | 'onFailure'
    | 'watchRun'
  >
>;

/**
 * An agent for one user in one workspace.
 * @throws AppError INVALID_REQUEST when the environment names a model that is not usable.
 */
export function createAgent(options: CreateAgentOptions): FlightdeckAgent {
  const model = options.model ?? resolveModel().model;
  const tools = new ToolRegistry();
  for (const tool of options.tools ?? []) tools.register(tool);
  const search = vectorSearchTool(options.search);
  if (!tools.get(search.name)) tools.register(search);
  return new FlightdeckAgent({
    principal: options.principal,
    workspaceId: options.workspaceId,
    workspaceDir: options.workspaceDir ?? (async () => ''),
    model,
    offline: model.provider === 'offline',
    tools,
    now: options.now ?? (() => new Date()),
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    gate: options.gate ?? HEADLESS_GATE,
    preferences: options.preferences ?? (async () => DEFAULT_PREFERENCES),
    moreTools: options.moreTools ?? (async () => []),
    findRunOf: options.findRunOf ?? (async () => undefined),
    smallModel: options.smallModel,
    windowTokens: options.windowTokens,
    takeSteered: options.takeSteered ?? (async () => []),
    pauseRequested: options.pauseRequested ?? (async () => false),
    onFailure: options.onFailure ?? (() => undefined),
    watchRun: options.watchRun,
  });
}
