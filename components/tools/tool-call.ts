import type { CitedPassage } from '@/lib/knowledge/schema';
import type { ToolOutput } from './tool-output';

/**
 * `preparing`: its arguments are being written · `running` · `waiting`: for a decision · `done` ·
 * `failed` · `denied`: by a human or a rule · `stopped`: nobody will finish it.
 */
export type CallState =
  | 'preparing'
  | 'running'
  | 'waiting'
  | 'done'
  | 'failed'
  | 'denied'
  | 'stopped';

/** A tool call as its card is given it. */
export type ToolCall = {
  id: string;
  name: string;
  /** Partial while they are being written. */
  args: Readonly<Record<string, unknown>>;
  state: CallState;
  /** As the model gets it; absent until the call has ended. */
  result?: string;
  /** What it printed, for tools that show it while they work. */
  output?: ToolOutput;
  /** How long it took; absent while it works and where nobody measured. */
  durationMs?: number;
  /** Shows a passage of a document in its place. */
  openPassage: (passage: CitedPassage) => void;
  /** Says something in the conversation. */
  send: (message: string) => void;
  /** Address of another conversation. */
  threadPath: (threadId: string) => string;
};

/** A text argument, or nothing while it is not there. */
export function textArgument({ args }: ToolCall, name: string): string {
  const value = args[name];
  return typeof value === 'string' ? value : '';
}
