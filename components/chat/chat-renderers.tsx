'use client';

import { type CopilotKitProviderProps, defineToolCallRenderer } from '@copilotkit/react-core/v2';
import * as z from 'zod';
import { StepMark } from '@/components/workflows/step-mark';
import { DECISION_ACTIVITY, decisionSchema } from '@/lib/decisions/schema';
import { SUMMARY_ACTIVITY, summaryContentSchema } from '@/lib/memory/schema';
import { RUN_STATUS_ACTIVITY } from '@/lib/runs/schema';
import { SURFACE_ACTIVITY, surfaceContentSchema } from '@/lib/widgets/surface/schema';
import {
  WORKFLOW_ACTIVITY,
  WORKFLOW_STEP_ACTIVITY,
  workflowActivitySchema,
  workflowStepActivitySchema,
} from '@/lib/workflows/schema';
import { ChatA2ui } from './chat-a2ui';
import { ChatDecision } from './chat-decision';
import { ChatSummary } from './chat-summary';
import { ChatToolCall } from './chat-tool-call';
import { ChatWorkflow } from './chat-workflow';
import { HistoryStart } from './history-start';
import { HISTORY_START } from './message-rows';
import { type RunStatusContent, runStatusSchema } from './run-status';
import { RunStatusCard } from './run-status-card';

type Renderers = CopilotKitProviderProps;
type WorkflowStepContent = z.infer<typeof workflowStepActivitySchema>;

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
  { activityType: WORKFLOW_ACTIVITY, content: workflowActivitySchema, render: ChatWorkflow },
  {
    activityType: WORKFLOW_STEP_ACTIVITY,
    content: workflowStepActivitySchema,
    render: ({ content: { title, attempt } }: { content: WorkflowStepContent }) => (
      <StepMark title={title} attempt={attempt} />
    ),
  },
  { activityType: SURFACE_ACTIVITY, content: surfaceContentSchema, render: ChatA2ui },
  { activityType: SUMMARY_ACTIVITY, content: summaryContentSchema, render: ChatSummary },
  { activityType: HISTORY_START, content: z.object({}), render: HistoryStart },
];
