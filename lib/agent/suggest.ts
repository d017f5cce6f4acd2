import { randomUUID } from 'node:crypto';
import type { Message, RunAgentInput } from '@ag-ui/client';
import * as z from 'zod';
import { callsOfTools, VECTOR_SEARCH, vectorSearchResultSchema } from '../knowledge/schema.ts';
import { tunables } from '../tunables.ts';
import type { AgentOptions } from './agent-options.ts';
import { events } from './events.ts';
import { fitHistory } from './fit-history.ts';
import { readInstructions } from './instructions/index.ts';
import { modelStep } from './model-step.ts';
import { modelTools } from './model-tools.ts';
import { type Emit, StepWriter } from './step-writer.ts';
import { toModelMessages } from './to-model-messages.ts';

const SUGGEST_TOOL = 'copilotkitSuggest';

type Suggestion = { title: string; message: string };

const suggestRequestSchema = z.object({
  toolChoice: z.object({ function: z.object({ name: z.literal(SUGGEST_TOOL) }) }),
});

/** CopilotKit asks for suggestions with a run that forces one tool. */
export function asksForSuggestions(input: RunAgentInput): boolean {
  return suggestRequestSchema.safeParse(input.forwardedProps).success;
}

const FIRST: Suggestion[] = [
  { title: 'What can you do?', message: 'What can you do?' },
  { title: 'Add a document', message: 'How do I add a document?' },
  { title: 'Read citations', message: 'How do citations work?' },
];

/** What the last tool found, if it was a search of ours. */
function lastPassages(messages: readonly Message[]) {
  const result = messages.findLast((message) => message.role === 'tool');
  if (!result || !callsOfTools(messages, [VECTOR_SEARCH]).has(result.toolCallId)) return [];
  try {
    return vectorSearchResultSchema.safeParse(JSON.parse(result.content)).data?.passages ?? [];
  } catch {
    return [];
  }
}

/** What lies next to the last answer: its documents' other sections, and a summary. */
function fromPassages(messages: readonly Message[]): Suggestion[] {
  const passages = lastPassages(messages);
  const asked = messages
    .findLast((message) => message.role === 'user')
    ?.content?.toString()
    .toLowerCase();
  const sections = passages
    .map((passage) => passage.headings.at(-1) ?? '')
    .filter((heading) => heading !== '' && !asked?.includes(heading.toLowerCase()))
    .map((heading) => ({ title: heading, message: `What do the documents say about ${heading}?` }));
  const [first] = passages;
  const summary = first ? [{ title: 'Summary', message: `Summarize ${first.documentTitle}` }] : [];
  const unique = new Map([...sections.slice(1), ...summary].map((one) => [one.message, one]));
  return [...unique.values()];
}

function offlineSuggestions(messages: readonly Message[]): Suggestion[] {
  return [...fromPassages(messages), ...FIRST].slice(0, tunables.agent.suggestions);
}

/** Answers with one call of the suggestion tool: computed offline, else by the model. */
export async function suggest(
  options: AgentOptions,
  input: RunAgentInput,
  signal: AbortSignal,
  emit: Emit,
): Promise<void> {
  if (options.offline) {
    const id = randomUUID();
    emit(events.toolStart(id, SUGGEST_TOOL, randomUUID()));
    emit(events.toolArgs(id, JSON.stringify({ suggestions: offlineSuggestions(input.messages) })));
    emit(events.toolEnd(id));
    return;
  }
  const writer = new StepWriter(emit);
  const offered = input.tools.filter((tool) => tool.name === SUGGEST_TOOL);
  const { page } = readInstructions(input.context);
  const context = page.map(({ value }) => value).join('\n');
  const history = fitHistory(
    toModelMessages(input.messages),
    tunables.agent.suggestionHistoryChars,
  ).messages;
  const ask = `Suggest ${tunables.agent.suggestions} short next messages the user may want to send.`;
  try {
    await modelStep(
      {
        model: options.model,
        system: 'You suggest what a user may ask next, in the language of the conversation.',
        messages: [
          ...history,
          {
            role: 'user',
            content: `${ask}\n${context.slice(0, tunables.agent.suggestionHistoryChars)}`,
          },
        ],
        tools: modelTools(options.tools, offered),
        toolChoice: { type: 'tool', toolName: SUGGEST_TOOL },
        signal,
        idleMs: options.limits.idleMs,
        maxRetries: 0,
      },
      (part) => writer.write(part),
    );
  } finally {
    writer.close();
  }
}
