import type * as z from 'zod';
import type { Principal } from '../auth/schema.ts';
import type { DecisionAnswer, DecisionRequest, Preview } from '../decisions/schema.ts';
import type { KnowledgeScope } from '../knowledge/schema.ts';
import type { WidgetBoard } from '../widgets/index.ts';
import type { SurfaceBoard } from '../widgets/surface/index.ts';
import type { CitationNumbers } from './citation-numbers.ts';

export const TOOL_CATEGORIES = [
  'knowledge',
  'file',
  'search',
  'terminal',
  'web',
  'memory',
  'human',
  'display',
] as const;
export type ToolCategory = (typeof TOOL_CATEGORIES)[number];

/**
 * Argument with which a call that another call makes, such as one of a code action, names that one.
 * The transcript shows it inside of the other; the tool itself never gets it.
 */
export const PARENT_CALL = 'parentToolCallId';

/** What documents are counted by: when they were added, or a property of theirs. */
export const COUNTED_BY = ['month', 'day', 'kind', 'origin', 'status', 'validation'] as const;

/** Activity message `timing-<toolCallId>`: how long a call took. */
export const TIMING_ACTIVITY = 'tool_timing';

/** Tools whose calls show something in the conversation beside their cards. */
export const DRAWING_TOOLS = ['draw_widget', 'render_a2ui'] as const;
/** Code of the failure after which a model is told to say it in words. */
export const NOT_DRAWN = 'NOT_DRAWN';

/** Output of a running tool, for the eyes of the user while it works. */
export type OutputChunk = { stream: 'stdout' | 'stderr'; text: string };

/** What a tool may know about the run it works for. */
export type ToolContext = {
  principal: Principal;
  scope: KnowledgeScope;
  threadId: string;
  runId: string;
  citations: CitationNumbers;
  /** What the agent has drawn in this thread. */
  widgets: WidgetBoard;
  surfaces: SurfaceBoard;
  /** The user has just sent a form; what they filled in is why the run works. */
  formSent?: boolean;
  /** The documents that the answer may rest on, once the user was asked about its sources. */
  onlyDocuments?: ReadonlySet<string>;
  /** Absolute real path of the workspace's files; the file and terminal tools stay inside of it. */
  workspaceDir: string;
  /** Whether the rules let a file be read; tools that read many leave out the others. */
  mayRead?: (path: string) => Promise<boolean>;
  /** Shows output while the tool works. Bounded and throttled by whoever listens. */
  output: (chunk: OutputChunk) => void;
};

export type ToolCall<Input> = { input: Input; signal: AbortSignal; context: ToolContext };

/** What a human is shown before a call, and what it must still be true of when it is carried out. */
export type ToolPreview = {
  preview: Preview;
  /** Fingerprint of the state the preview rests on (a file's hash); checked again before the call acts. */
  basis?: string;
};

/**
 * A tool of the agent. `timeoutMs` ends a call that takes too long; `resultCap` is the number of
 * characters of the result that the model gets. `execute` returns something JSON can hold, honours
 * `signal`, and may throw an AppError whose message is fit for the model and the user.
 */
export type ToolDefinition<Input = unknown> = {
  name: string;
  description: string;
  category: ToolCategory;
  input: z.ZodType<Input>;
  timeoutMs: number;
  resultCap: number;
  /** Whether a human is asked before a call, unless a rule says otherwise. */
  asks?: boolean | ((context: ToolContext) => boolean);
  /** What rules match on: the command, path or URL of the call. */
  subject?: (input: Input) => string;
  /** The same once links are followed; rules must allow both. May throw when the call cannot work. */
  realSubject?: (call: Pick<ToolCall<Input>, 'input' | 'context'>) => Promise<string>;
  /** May throw an AppError when the call could not work anyway; then nobody is asked. */
  preview?: (call: ToolCall<Input>) => Promise<ToolPreview>;
  /** What a tool of category `human` asks; the questions of its input unless given. May throw. */
  ask?: (call: ToolCall<Input>) => Promise<DecisionRequest>;
  /** Result of such a call once a human has answered; the answers themselves unless given. */
  settle?: (
    answer: DecisionAnswer,
    asked: { request: DecisionRequest; context: ToolContext },
  ) => Promise<unknown>;
  /** `basis` is the fingerprint a human agreed to; the tool refuses when it no longer holds. */
  execute: (call: ToolCall<Input> & { basis?: string }) => Promise<unknown>;
};
