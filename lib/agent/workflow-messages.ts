import type { Message } from '@ag-ui/client';
import type { ModelMessage } from 'ai';
import { STEERED } from '../runs/schema.ts';
import { fitHistory } from './fit-history.ts';
import { toModelMessages } from './to-model-messages.ts';
import type { Turn } from './turn.ts';

export const workflowMessageId = (workflowId: string) => `workflow-${workflowId}`;

/** What was said in the conversation before a workflow, and what the user said to it since. */
export function messagesBefore(turn: Turn, workflowId: string): ModelMessage[] {
  const { transcript } = turn;
  const at = transcript.findIndex(({ id }) => id === workflowMessageId(workflowId));
  const begin = at === -1 ? transcript.length : at;
  const said = transcript.slice(begin).filter(isSteered);
  // Half of the budget, because the steps need the other one.
  const most = turn.options.limits.historyChars / 2;
  return fitHistory(toModelMessages([...transcript.slice(0, begin), ...said]), most).messages;
}

const isSteered = (message: Message) => message.role === 'user' && message.name === STEERED;

/** The words of a conversation; providers refuse tool calls in a request that offers no tools. */
export function wordsOf(messages: readonly ModelMessage[]): ModelMessage[] {
  return messages.flatMap((message): ModelMessage[] => {
    if (message.role === 'user') return [message];
    if (message.role !== 'assistant') return [];
    const { content } = message;
    const text =
      typeof content === 'string'
        ? content
        : content.map((part) => (part.type === 'text' ? part.text : '')).join('');
    return text ? [{ role: 'assistant', content: text }] : [];
  });
}
