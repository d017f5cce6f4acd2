import { randomUUID } from 'node:crypto';
import {
  type BaseEvent,
  EventType,
  type TextMessageContentEvent,
  type ToolCallResultEvent,
  type ToolCallStartEvent,
} from '@ag-ui/client';
import {
  type CitedPassage,
  type KnowledgeScope,
  VECTOR_SEARCH,
  vectorSearchResultSchema,
} from '../knowledge/schema.ts';
import { createOfflineModel, type LanguageModelV3 } from '../models/index.ts';
import type { SearchKnowledge } from '../tools/index.ts';
import { createAgent } from './create-agent.ts';

export type HeadlessAnswer = {
  /** The answer in Markdown, with `[n]` after what rests on a passage. */
  text: string;
  /** Every passage the agent was shown. */
  passages: CitedPassage[];
  /** The agent said that the documents hold no answer: nothing is cited. */
  declined: boolean;
};

const callOf = (event: BaseEvent) => (event as ToolCallResultEvent).toolCallId;

function passagesOf(event: BaseEvent): CitedPassage[] {
  const { content } = event as ToolCallResultEvent;
  return vectorSearchResultSchema.safeParse(JSON.parse(content)).data?.passages ?? [];
}

/**
 * Asks the real agent without a browser or a run log, for evaluations: one question, the offline
 * model unless another is given, the same loop and tools as in the chat.
 */
export async function answerQuestion(
  scope: KnowledgeScope,
  question: string,
  options: {
    search: SearchKnowledge;
    model?: LanguageModelV3;
    /** Earlier messages of the user, oldest first, which a follow-up leans on. */
    history?: string[];
  },
): Promise<HeadlessAnswer> {
  const agent = createAgent({
    principal: { tenantId: scope.tenantId, userId: 'eval', role: 'member', displayName: 'Eval' },
    workspaceId: scope.workspaceId,
    search: options.search,
    model: options.model ?? createOfflineModel(),
  });
  agent.messages = [...(options.history ?? []), question].map((content) => ({
    id: randomUUID(),
    role: 'user',
    content,
  }));
  let text = '';
  const passages = new Map<number, CitedPassage>();
  const searches = new Set<string>();
  await agent.runAgent(
    {},
    {
      onEvent: ({ event }) => {
        if (event.type === EventType.TEXT_MESSAGE_CONTENT) {
          text += (event as TextMessageContentEvent).delta;
        } else if (event.type === EventType.TOOL_CALL_START) {
          const { toolCallId, toolCallName } = event as ToolCallStartEvent;
          if (toolCallName === VECTOR_SEARCH) searches.add(toolCallId);
        } else if (event.type === EventType.TOOL_CALL_RESULT && searches.has(callOf(event))) {
          for (const passage of passagesOf(event)) passages.set(passage.n, passage);
        }
      },
    },
  );
  return { text, passages: [...passages.values()], declined: !/\[\d+\]/.test(text) };
}
