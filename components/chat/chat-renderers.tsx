'use client';

import { type CopilotKitProviderProps, defineToolCallRenderer } from '@copilotkit/react-core/v2';
import * as z from 'zod';
import { DECISION_ACTIVITY, decisionSchema } from '@/lib/decisions/schema';
import { RUN_STATUS_ACTIVITY } from '@/lib/runs/schema';
import { ChatDecision } from './chat-decision';
import { HistoryStart } from './history-start';
import { HISTORY_START } from './message-rows';
import { type RunStatusContent, runStatusSchema } from './run-status';
import { RunStatusCard } from './run-status-card';
import { SearchCallCard } from './search-call-card';
import { ToolCallCard } from './tool-call-card';
import { SEARCH_TOOL } from './turn-sources';

type Renderers = CopilotKitProviderProps;

/** How calls of known tools look, and how those of all others. */
export const toolRenderers: NonNullable<Renderers['renderToolCalls']> = [
  defineToolCallRenderer({
    name: SEARCH_TOOL,
    args: z.object({ query: z.string() }).loose(),
    render: ({ args, status, result }) => (
      <SearchCallCard query={args.query} status={status} args={args} result={result} />
    ),
  }),
  defineToolCallRenderer({
    name: '*',
    render: ({ name, args, status, result }) => (
      <ToolCallCard name={name} status={status} args={args} result={result} />
    ),
  }),
];

/** How activity messages of the log look. Unknown kinds are not shown. */
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
