import type { RunAgentInput } from '@ag-ui/client';
import type { Principal } from '../auth/schema.ts';
import type { LanguageModelV3 } from '../models/index.ts';
import type { Preferences } from '../settings/index.ts';
import type { ToolDefinition, ToolRegistry } from '../tools/index.ts';
import { tunables } from '../tunables.ts';
import type { DecisionGate } from './decision-gate.ts';
import type { RunFailure } from './run-failure.ts';

/** Caps of a run; durations in ms, history in characters. */
export type AgentLimits = {
  maxSteps: number;
  maxRunMs: number;
  idleMs: number;
  maxRetries: number;
  historyChars: number;
};

export const DEFAULT_LIMITS: AgentLimits = {
  maxSteps: tunables.runs.maxSteps,
  maxRunMs: tunables.runs.maxRunMs,
  idleMs: tunables.models.idleMs,
  maxRetries: tunables.models.maxRetries,
  historyChars: tunables.agent.historyChars,
};

/** What of an agent can be looked at while it works. */
export type WatchedOptions = Pick<AgentOptions, 'model' | 'smallModel' | 'onFailure'>;

/** What an agent is made of; nothing of it comes from the client. */
export type AgentOptions = {
  principal: Principal;
  workspaceId: string;
  /** Finds the absolute path of the workspace's files; an empty one when there are none. */
  workspaceDir: () => Promise<string>;
  model: LanguageModelV3;
  /** For summaries and routing; absent: done without a model. */
  smallModel?: LanguageModelV3;
  /** Tokens the model takes altogether, where that is known. */
  windowTokens?: number;
  /** The offline model answers, so that nothing costs money and suggestions need no model. */
  offline: boolean;
  tools: ToolRegistry;
  now: () => Date;
  limits: AgentLimits;
  gate: DecisionGate;
  /** How the user wants to be answered. */
  preferences: () => Promise<Preferences>;
  /** Tools that depend on the workspace's settings at the time of the run. */
  moreTools: () => Promise<ToolDefinition[]>;
  /** The run that brought a message into the thread. */
  findRunOf: (threadId: string, messageId: string) => Promise<string | undefined>;
  /** Messages that are to reach the agent at its next step, oldest first. */
  takeSteered: (threadId: string) => Promise<{ messageId: string; content: string }[]>;
  /** Whether the run's workflow is to pause before its next step. */
  pauseRequested: (runId: string) => Promise<boolean>;
  /** Takes the place of these for one run, so that somebody may look on; absent where nobody does. */
  watchRun?: (watched: WatchedOptions, input: RunAgentInput) => Promise<WatchedOptions>;
  /** Hears of every failed run with the exception behind it, for the log; never for the user. */
  onFailure: (failure: RunFailure, error: unknown) => void;
};
