import type { Message, RunAgentInput } from '@ag-ui/client';
import type { Principal } from '../../auth/schema.ts';
import type { Preferences } from '../../settings/schema.ts';
import type { WorkspaceTree } from '../../workspace-files/index.ts';
import type { Instruction } from '../instructions/index.ts';
import type { ContextCut } from './schema.ts';

/** What the context of a turn is made from. */
export type ContextSources = {
  principal: Principal;
  workspaceId: string;
  now: Date;
  preferences: Preferences;
  /** What the client's page asks to be minded, from the server's list. */
  instructions: readonly Instruction[];
  /** What the client's page offers as readable context: the open document, the selection. */
  page: RunAgentInput['context'];
  /** Left out where the agent has no files. */
  tree?: WorkspaceTree;
  /** The branch so far, oldest first. */
  transcript: readonly Message[];
};

/** A part cut to its budget; `data` comes from others and is framed, `text` is our own. */
export type FittedPart = { cut?: ContextCut } & (
  | { text: string }
  | { title: string; data: unknown }
);

/** Makes a part of at most about `budget` tokens, or undefined when there is nothing to say. */
export type MakePart = (sources: ContextSources, budget: number) => FittedPart | undefined;
