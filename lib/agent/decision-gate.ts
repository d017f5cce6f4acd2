import type { Decision, DecisionRequest } from '../decisions/schema.ts';
import type { ToolCategory } from '../tools/index.ts';

export type Judgement = { effect: 'allow' | 'deny' | 'ask'; because: string };

/** A question to a human that a run ends with. */
export type DecisionAsk = {
  request: DecisionRequest;
  toolCallId: string | null;
  toolName: string | null;
  /** The exact arguments the human is asked about. */
  input: unknown;
  category: ToolCategory;
  /** What rules match on: the command, path or URL. */
  subject: string;
  /** The rule, or `default`, that made it ask. */
  because: string;
  basis?: string;
};

/** A decision with what binds it to the call it was asked for. */
export type DecidedCall = Decision & { argumentsHash: string | null; basis?: string };

/** How the agent learns what it may do. Without a human behind it, whatever would ask is denied. */
export type DecisionGate = {
  judge(call: {
    tool: string;
    category: ToolCategory;
    asks: boolean;
    subject: string;
  }): Promise<Judgement>;
  /** Writes down that a rule, or that nobody is there to ask, decided a call in a human's place. */
  record(runId: string, call: { tool: string } & Judgement): Promise<void>;
  /** Stores the questions; @returns them as everybody sees them */
  ask(run: { threadId: string; runId: string }, asks: DecisionAsk[]): Promise<Decision[]>;
  /** What became of the questions of a run. */
  decided(runId: string): Promise<DecidedCall[]>;
  /** Whether a decision is about exactly this call. */
  covers(decision: DecidedCall, call: { tool: string; input: unknown }): Promise<boolean>;
  /** Uses the approval up for this run; false when it was used before. */
  use(decision: DecidedCall, run: { threadId: string; runId: string }): Promise<boolean>;
};

/** For runs without a human: nothing that asks is done, and nobody is asked. */
export const HEADLESS_GATE: DecisionGate = {
  judge: async ({ asks }) => ({ effect: asks ? 'deny' : 'allow', because: 'headless' }),
  record: async () => {},
  ask: async () => [],
  decided: async () => [],
  covers: async () => false,
  use: async () => false,
};
