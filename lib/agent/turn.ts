import type { Message, RunAgentInput } from '@ag-ui/client';
import type { ModelMessage, ToolSet } from 'ai';
import type { SharedState } from '../shared-state/index.ts';
import type { ToolContext, ToolRegistry } from '../tools/index.ts';
import type { AgentOptions } from './agent-options.ts';
import type { Emit } from './step-writer.ts';

/** The work on one run: what the model knows so far, and how it acts. */
export type Turn = {
  options: AgentOptions;
  input: RunAgentInput;
  system: string;
  /** The branch as far as it goes: what the client sees, and the results of what humans decided. */
  transcript: Message[];
  /** The conversation as the model sees it; grows with every step. */
  messages: ModelMessage[];
  /** The server's tools that this run may use. */
  toolset: ToolRegistry;
  /** All tools as the model is told of them, those of the browser too. */
  tools: ToolSet;
  context: ToolContext;
  /** What the thread shares with its readers, as this run changes it. */
  shared: SharedState;
  /** How often what a tool should draw was refused in this run, by its name. */
  refusals: Map<string, number>;
  /** Ids of the messages that reached the agent while it worked; they leave the queue a moment later. */
  steered: Set<string>;
  signal: AbortSignal;
  emit: Emit;
};
