import { type BaseEvent, EventType, type Message } from '@ag-ui/core';
import { type Redacted, redactText } from '../redaction/index.ts';
import type { AbortReason } from './active-runs.ts';
import { type EndStatus, RUN_STATUS_ACTIVITY, type RunReference } from './schema.ts';

/**
 * The opening event as it is stored and sent. Its input carries the new messages and nothing else:
 * tools, context and forwarded properties belong to the request, not to the log.
 */
export function runStarted(
  threadId: string,
  runId: string,
  messages: Message[],
  parentRunId?: string | null,
): BaseEvent {
  const input = {
    threadId,
    runId,
    state: {},
    messages,
    tools: [],
    context: [],
    forwardedProps: {},
  };
  const lineage = parentRunId ? { parentRunId } : {};
  return { type: EventType.RUN_STARTED, threadId, runId, ...lineage, input } as BaseEvent;
}

export function runFinished({ threadId, runId }: RunReference, outcome?: object): BaseEvent {
  return {
    type: EventType.RUN_FINISHED,
    threadId,
    runId,
    ...(outcome && { outcome }),
  } as BaseEvent;
}

export function runError(code: string, message: Redacted<string>): BaseEvent {
  return { type: EventType.RUN_ERROR, code, message } as BaseEvent;
}

/** Marks in the transcript that a run did not end by itself. */
export function statusActivity(
  runId: string,
  status: EndStatus,
  error?: { code: string; message: Redacted<string> },
): BaseEvent {
  return {
    type: EventType.ACTIVITY_SNAPSHOT,
    messageId: `status-${runId}`,
    activityType: RUN_STATUS_ACTIVITY,
    content: { status, runId, ...error },
  } as BaseEvent;
}

export type Ending = { status: EndStatus; errorCode?: string; events: BaseEvent[] };

/** How a run ends that was aborted, lost its process, or whose agent broke. */
export function endingFor(run: RunReference, reason: AbortReason | 'crashed' | 'broken'): Ending {
  if (reason === 'stopped') {
    return { status: 'stopped', events: [statusActivity(run.runId, 'stopped'), runFinished(run)] };
  }
  const [status, code, told] = FAILURES[reason];
  const message = redactText(told);
  const events = [statusActivity(run.runId, status, { code, message }), runError(code, message)];
  return { status, errorCode: code, events };
}

const INTERRUPTED = 'The server stopped during this answer. What was written so far is kept.';
const FAILURES: Record<
  Exclude<AbortReason, 'stopped'> | 'crashed' | 'broken',
  [EndStatus, string, string]
> = {
  interrupted: ['interrupted', 'AGENT_EXECUTION_ERROR', INTERRUPTED],
  crashed: ['interrupted', 'AGENT_EXECUTION_ERROR', INTERRUPTED],
  lost: ['interrupted', 'AGENT_EXECUTION_ERROR', INTERRUPTED],
  timeout: ['failed', 'TIMEOUT', 'The answer took too long and was ended. Try again.'],
  broken: ['failed', 'AGENT_EXECUTION_ERROR', 'The assistant failed to answer. Try again.'],
};
