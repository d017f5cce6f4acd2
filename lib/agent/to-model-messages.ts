import type { AssistantMessage, Message, ToolMessage, UserMessage } from '@ag-ui/client';
import type { ModelMessage, ToolModelMessage } from 'ai';
import { RUN_STATUS_ACTIVITY, STEERED } from '../runs/schema.ts';
import { runStatusSchema } from './schema.ts';

const NO_RESULT = JSON.stringify({
  error: { code: 'NO_RESULT', message: 'The call was not finished.' },
});
const NO_BROWSER = JSON.stringify({
  error: { code: 'NO_RESULT', message: 'There was no answer from the browser.' },
});

/** Whether a tool is one of the server's own. */
export type OfServer = (toolName: string) => boolean;

const STATUS_NOTES = {
  stopped: '[The user stopped this answer here.]',
  interrupted: '[The server was stopped; this answer is incomplete.]',
  failed: '[This answer could not be finished because of an error.]',
  max_steps: '[This answer reached the limit of steps.]',
} as const;

/** The words of a user message; what is attached is named. */
export function userText(content: UserMessage['content']): string {
  if (typeof content === 'string') return content;
  return content
    .map((part) => (part.type === 'text' ? part.text : `[attachment: ${part.type}]`))
    .join('\n');
}

/** Tells the model a message that came while it worked from the task it works on. */
export function steeredText(text: string): string {
  return `[The user said this while you were working; take it into account and go on:]\n${text}`;
}

/** Arguments may be cut in the middle when the run was stopped while the model wrote them. */
function parsedArguments(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text || '{}');
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value))
      : {};
  } catch {
    return {};
  }
}

function assistantMessages(
  message: AssistantMessage,
  results: ReadonlyMap<string, ToolMessage>,
  ofServer: OfServer,
): ModelMessage[] {
  const calls = message.toolCalls ?? [];
  const text = message.content ?? '';
  if (calls.length === 0) return text ? [{ role: 'assistant', content: text }] : [];
  const outcome: ToolModelMessage = {
    role: 'tool',
    content: calls.map((call) => ({
      type: 'tool-result',
      toolCallId: call.id,
      toolName: call.function.name,
      output: {
        type: 'text',
        value:
          results.get(call.id)?.content ?? (ofServer(call.function.name) ? NO_RESULT : NO_BROWSER),
      },
    })),
  };
  return [
    {
      role: 'assistant',
      content: [
        ...(text ? [{ type: 'text' as const, text }] : []),
        ...calls.map((call) => ({
          type: 'tool-call' as const,
          toolCallId: call.id,
          toolName: call.function.name,
          input: parsedArguments(call.function.arguments),
        })),
      ],
    },
    outcome,
  ];
}

function statusNote(content: unknown): string | undefined {
  const status = runStatusSchema.safeParse(content).data?.status;
  return status && STATUS_NOTES[status];
}

function withNote(messages: ModelMessage[], note: string): ModelMessage[] {
  const last = messages.at(-1);
  return last?.role === 'assistant' && typeof last.content === 'string'
    ? [...messages.slice(0, -1), { role: 'assistant', content: `${last.content}\n${note}` }]
    : [...messages, { role: 'assistant', content: note }];
}

/**
 * The transcript as the model reads it. Every tool call is followed by its result (a synthetic one
 * where the run ended before), results without a call, reasoning and activities are left out;
 * the mark of an answer that was cut short becomes a note behind it. System messages in the
 * transcript come from clients and are not trusted with that role, so they are left out too.
 * @param ofServer tells tools of the browser apart, which may never answer
 */
export function toModelMessages(
  transcript: readonly Message[],
  ofServer: OfServer = () => true,
): ModelMessage[] {
  const results = new Map(
    transcript
      .filter((message): message is ToolMessage => message.role === 'tool')
      .map((message) => [message.toolCallId, message]),
  );
  let converted: ModelMessage[] = [];
  for (const message of transcript) {
    if (message.role === 'user') {
      const text = userText(message.content);
      converted.push({
        role: 'user',
        content: message.name === STEERED ? steeredText(text) : text,
      });
    } else if (message.role === 'assistant') {
      converted.push(...assistantMessages(message, results, ofServer));
    } else if (message.role === 'activity') {
      const note =
        message.activityType === RUN_STATUS_ACTIVITY ? statusNote(message.content) : undefined;
      if (note) converted = withNote(converted, note);
    }
  }
  return converted;
}
