import type { Message } from '@ag-ui/client';
import { type SummaryContent, summaryPrompt } from '../memory/index.ts';
import { listTree } from '../workspace-files/index.ts';
import { buildContext, CONTEXT_USAGE, contextUsage } from './context/index.ts';
import { events } from './events.ts';
import { readInstructions, TENANT_SCOPE, withInstructions } from './instructions/index.ts';
import { systemPrompt } from './system-prompt.ts';
import type { Turn } from './turn.ts';

/** What of the conversation the model is given word for word, and what stands for the rest. */
type Told = { messages: Message[]; summary?: SummaryContent; cutTurns: number };

/**
 * Writes the turn's system prompt: the rules, what is known of the user's situation, the summary of
 * what is longer ago. Says as an event what fills the model's window.
 */
export async function briefTurn(turn: Turn, told: Told): Promise<void> {
  const { options, input, signal, context, transcript } = turn;
  const { principal, workspaceId, windowTokens } = options;
  const { workspaceDir } = context;
  const { instructions: asked, page } = readInstructions(input.context);
  const [stored, tree] = await Promise.all([
    options.preferences(),
    workspaceDir ? listTree(workspaceDir, { signal }).catch(() => undefined) : undefined,
  ]);
  const now = options.now();
  const preferences = withInstructions(stored, asked);
  const who = { principal, workspaceId, now, preferences, instructions: asked };
  const known = buildContext({ ...who, page, tree, transcript });
  const instructions = systemPrompt({ now, cutTurns: told.cutTurns });
  const earlier = told.summary ? [summaryPrompt(told.summary)] : [];
  turn.system = [instructions, known.text, ...earlier].filter(Boolean).join('\n\n');
  const tools = Object.entries(turn.tools).map(([name, { description }]) => ({
    name,
    description,
  }));
  const { messages, summary } = told;
  const active = [TENANT_SCOPE, ...asked.map(({ id }) => id)];
  const used = { instructions, active, tools, context: known, summary, messages, windowTokens };
  turn.emit(events.custom(CONTEXT_USAGE, contextUsage(used)));
}
