import type { Message } from '@ag-ui/client';
import {
  contextBudget,
  estimateMessageTokens,
  estimateTokens,
  type SummaryContent,
  summaryTokens,
} from '../../memory/index.ts';
import type { BuiltContext } from './build-context.ts';
import type { ContextUsage } from './schema.ts';

export type UsedContext = {
  /** The rules of the agent, without the parts of `context`. */
  instructions: string;
  /** Definitions of the tools as the provider gets them: name, description, JSON schema. */
  tools: readonly unknown[];
  context: BuiltContext;
  summary?: SummaryContent;
  /** What the model gets word for word. */
  messages: readonly Message[];
  /** Ids of what held in the turn beside the rules. */
  active: readonly string[];
  /** Tokens the model takes, where that is known. */
  windowTokens?: number;
};

/** How full the model's window is before a turn, and what fills it: value of the event `context_usage`. */
export function contextUsage(used: UsedContext): ContextUsage {
  const { instructions, active, tools, context, summary, messages, windowTokens } = used;
  const conversation = messages.reduce((sum, message) => sum + estimateMessageTokens(message), 0);
  const parts: ContextUsage['parts'] = [
    { name: 'instructions', tokens: estimateTokens(instructions) },
    { name: 'tools', tokens: tools.length > 0 ? estimateTokens(JSON.stringify(tools)) : 0 },
    ...context.parts,
    { name: 'summary', tokens: summary ? summaryTokens(summary) : 0 },
    { name: 'conversation', tokens: conversation },
  ];
  return {
    ...(windowTokens ? { windowTokens } : {}),
    budgetTokens: contextBudget(windowTokens),
    usedTokens: parts.reduce((sum, { tokens }) => sum + tokens, 0),
    instructions: [...active],
    parts: parts.filter(({ tokens }) => tokens > 0),
  };
}
