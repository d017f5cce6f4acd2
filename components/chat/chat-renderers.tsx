'use client';

import { type CopilotKitProviderProps, defineToolCallRenderer } from '@copilotkit/react-core/v2';
import * as z from 'zod';
import { DECISION_ACTIVITY, decisionSchema } from '@/lib/decisions/schema';
import { RUN_STATUS_ACTIVITY } from '@/lib/runs/schema';
import { ChatDecision } from './chat-decision';
import { ChatToolCall } from './chat-tool-call';
import { HistoryStart } from './history-start';
import { HISTORY_START } from './message-rows';
import { type RunStatusContent, runStatusSchema } from './run-status';
import { RunStatusCard } from './run-status-card';

type Renderers = CopilotKitProviderProps;

/** How tool calls look; each tool's own card is chosen in components/tools/tool-cards.ts. */
export const toolRenderers: NonNullable<Renderers['renderToolCalls']> = [
  defineToolCallRenderer({
    name: '*',
    render: ({ toolCallId, name, args, result }) => (
      <ChatToolCall id={toolCallId} name={name} args={args ?? {}} result={result} />
    ),
  }),
];

/**
 * How activity messages of the log look. Unknown kinds are not shown, nor is what a tool prints:
 * the card of its call shows that.
 */
export const activityRenderers: NonNullable<Renderers['renderActivityMessages']> = [
  {
    activityType: RUN_STATUS_ACTIVITY,
    content: runStatusSchema,
    render: ({ content, message }: { content: RunStatusContent; message: { id: string } }) => (
      <RunStatusCard content={content} id={message.id} />
    ),
  },
  { activityType: DECISION_ACTIVITY, content: decisionSchema, render: ChatDecision },
  { activityType: HISTORY_START, content: z.object({}), render: HistoryStart },
];
