import {
  type ActivitySnapshotEvent,
  type BaseEvent,
  type CustomEvent,
  EventType,
  type Interrupt,
  type ReasoningEndEvent,
  type ReasoningMessageContentEvent,
  type ReasoningMessageEndEvent,
  type ReasoningMessageStartEvent,
  type ReasoningStartEvent,
  type RunErrorEvent,
  type RunFinishedEvent,
  type RunStartedEvent,
  type StepFinishedEvent,
  type StepStartedEvent,
  type TextMessageContentEvent,
  type TextMessageEndEvent,
  type TextMessageStartEvent,
  type ToolCallArgsEvent,
  type ToolCallEndEvent,
  type ToolCallResultEvent,
  type ToolCallStartEvent,
} from '@ag-ui/client';
import { DECISION_ACTIVITY, type Decision } from '../decisions/schema.ts';
import { SUMMARY_ACTIVITY, type SummaryContent } from '../memory/schema.ts';
import { type ClientCalls, RUN_STATUS_ACTIVITY, STEERED } from '../runs/schema.ts';
import { TIMING_ACTIVITY } from '../tools/schema.ts';
import type { RunFailure } from './run-failure.ts';
import type { RunStatus } from './schema.ts';

type RunIds = { threadId: string; runId: string };
type Waits = { type?: string; interrupts?: Interrupt[]; calls?: string[] };

/** The AG-UI events an agent emits, made in one place so that no optional field is ever null. */
export const events = {
  runStarted: ({ threadId, runId }: RunIds): RunStartedEvent => ({
    type: EventType.RUN_STARTED,
    threadId,
    runId,
  }),
  /** Says what the run waits for: answers of humans, or results of tools of the browser. */
  runFinished: ({ threadId, runId }: RunIds, waits: Waits = {}): RunFinishedEvent => ({
    type: EventType.RUN_FINISHED,
    threadId,
    runId,
    ...(waits.interrupts && { outcome: { type: 'interrupt', interrupts: waits.interrupts } }),
    ...(waits.calls && { result: { clientCalls: waits.calls } satisfies ClientCalls }),
  }),
  runError: ({ code, message, retryAfterSeconds }: RunFailure): RunErrorEvent => ({
    type: EventType.RUN_ERROR,
    message,
    code,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  }),
  runStatus: (content: RunStatus): ActivitySnapshotEvent => ({
    type: EventType.ACTIVITY_SNAPSHOT,
    messageId: `status-${content.runId}`,
    activityType: RUN_STATUS_ACTIVITY,
    content,
    replace: true,
  }),
  /** A decision as the transcript shows it; a later event with the same id takes its place. */
  decision: (decision: Decision): ActivitySnapshotEvent => ({
    type: EventType.ACTIVITY_SNAPSHOT,
    messageId: `decision-${decision.id}`,
    activityType: DECISION_ACTIVITY,
    content: decision,
    replace: true,
  }),
  /** The mark of what the model is given a summary of; it stands where the run that made it stands. */
  summary: (runId: string, content: SummaryContent): ActivitySnapshotEvent => ({
    type: EventType.ACTIVITY_SNAPSHOT,
    messageId: `summary-${runId}`,
    activityType: SUMMARY_ACTIVITY,
    content,
    replace: true,
  }),
  /** How long a call took, for the eyes of the user. */
  toolTiming: (toolCallId: string, durationMs: number): ActivitySnapshotEvent => ({
    type: EventType.ACTIVITY_SNAPSHOT,
    messageId: `timing-${toolCallId}`,
    activityType: TIMING_ACTIVITY,
    content: { toolCallId, durationMs },
    replace: true,
  }),
  custom: (name: string, value: object): CustomEvent => ({ type: EventType.CUSTOM, name, value }),
  /** A user message that reached the agent in the middle of its work. */
  steered: (messageId: string, content: string): BaseEvent[] => [
    { type: EventType.TEXT_MESSAGE_START, messageId, role: 'user', name: STEERED } as BaseEvent,
    events.textDelta(messageId, content),
    events.textEnd(messageId),
  ],
  stepStarted: (stepName: string): StepStartedEvent => ({ type: EventType.STEP_STARTED, stepName }),
  stepFinished: (stepName: string): StepFinishedEvent => ({
    type: EventType.STEP_FINISHED,
    stepName,
  }),
  textStart: (messageId: string): TextMessageStartEvent => ({
    type: EventType.TEXT_MESSAGE_START,
    messageId,
    role: 'assistant',
  }),
  textDelta: (messageId: string, delta: string): TextMessageContentEvent => ({
    type: EventType.TEXT_MESSAGE_CONTENT,
    messageId,
    delta,
  }),
  textEnd: (messageId: string): TextMessageEndEvent => ({
    type: EventType.TEXT_MESSAGE_END,
    messageId,
  }),
  reasoningStart: (messageId: string): [ReasoningStartEvent, ReasoningMessageStartEvent] => [
    { type: EventType.REASONING_START, messageId },
    { type: EventType.REASONING_MESSAGE_START, messageId, role: 'reasoning' },
  ],
  reasoningDelta: (messageId: string, delta: string): ReasoningMessageContentEvent => ({
    type: EventType.REASONING_MESSAGE_CONTENT,
    messageId,
    delta,
  }),
  reasoningEnd: (messageId: string): [ReasoningMessageEndEvent, ReasoningEndEvent] => [
    { type: EventType.REASONING_MESSAGE_END, messageId },
    { type: EventType.REASONING_END, messageId },
  ],
  toolStart: (
    toolCallId: string,
    toolCallName: string,
    parentMessageId: string,
  ): ToolCallStartEvent => ({
    type: EventType.TOOL_CALL_START,
    toolCallId,
    toolCallName,
    parentMessageId,
  }),
  toolArgs: (toolCallId: string, delta: string): ToolCallArgsEvent => ({
    type: EventType.TOOL_CALL_ARGS,
    toolCallId,
    delta,
  }),
  toolEnd: (toolCallId: string): ToolCallEndEvent => ({
    type: EventType.TOOL_CALL_END,
    toolCallId,
  }),
  toolResult: (messageId: string, toolCallId: string, content: string): ToolCallResultEvent => ({
    type: EventType.TOOL_CALL_RESULT,
    messageId,
    toolCallId,
    content,
    role: 'tool',
  }),
};
