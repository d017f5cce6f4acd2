import { type BaseEvent, EventType } from '@ag-ui/client';
import { tunables } from '../tunables.ts';
import {
  readStepOutcome,
  type StepOutcome,
  type StepRequest,
  stepPrompt,
} from '../workflows/index.ts';
import { WORKFLOW_STEP_ACTIVITY } from '../workflows/schema.ts';
import { RunAbort } from './run-abort.ts';
import { toRunFailure } from './run-failure.ts';
import { runSteps, type StepsOutcome } from './run-steps.ts';
import { toModelMessages } from './to-model-messages.ts';
import type { Turn } from './turn.ts';
import { messagesBefore, workflowMessageId } from './workflow-messages.ts';
import { WorkflowTrace } from './workflow-trace.ts';

/** How an attempt at a step ended, and what the run has to wait for if it does. */
export type CarriedOut = { outcome: StepOutcome; waits?: StepsOutcome };

/**
 * Carries out one step of a workflow with the loop of model and tools: from its beginning, or, when
 * the transcript holds its mark, from where an earlier run of the thread left it.
 * @throws the reason when the run was stopped; a model that fails makes the step fail
 */
export async function runWorkflowStep(turn: Turn, request: StepRequest): Promise<CarriedOut> {
  const { state, step, phase } = request;
  const messageId = `${workflowMessageId(state.id)}-${step.id}-${step.attempts}`;
  const at = turn.transcript.findLastIndex(({ id }) => id === messageId);
  const inside = at === -1 ? [] : turn.transcript.slice(at + 1);
  if (at === -1) turn.emit(stepMark(messageId, request));
  const trace = new WorkflowTrace(turn.toolset, request.note);
  trace.read(inside);
  const { limits } = turn.options;
  const maxSteps = Math.min(limits.maxSteps, tunables.workflows.maxStepsEach);
  const within: Turn = {
    ...turn,
    options: { ...turn.options, limits: { ...limits, maxSteps } },
    system: `${turn.system}\n\n${stepPrompt(state, step, phase?.config.instruction)}`,
    messages: [
      ...messagesBefore(turn, state.id),
      { role: 'user', content: step.instruction },
      ...toModelMessages(inside),
    ],
    emit: (event) => {
      turn.emit(event);
      trace.take(event);
    },
  };
  try {
    const ended = await runSteps(within, `${step.id}-${step.attempts}-`);
    if (ended.type === 'interrupt' || ended.type === 'client') {
      return { outcome: { type: 'waits' }, waits: ended };
    }
    if (ended.type === 'answered') return { outcome: readStepOutcome(trace.result) };
    const error = `The step was not done after ${maxSteps} calls of the model. Divide it, or retry.`;
    return { outcome: { type: 'failed', error, files: trace.result.files } };
  } catch (error) {
    turn.signal.throwIfAborted();
    if (error instanceof RunAbort) throw error;
    const failure = toRunFailure(error);
    turn.options.onFailure(failure, error);
    return { outcome: { type: 'failed', error: failure.message, files: trace.result.files } };
  }
}

function stepMark(messageId: string, { state, step }: StepRequest): BaseEvent {
  const { id: stepId, title, attempts: attempt } = step;
  return {
    type: EventType.ACTIVITY_SNAPSHOT,
    messageId,
    activityType: WORKFLOW_STEP_ACTIVITY,
    content: { workflowId: state.id, stepId, title, attempt },
    replace: true,
  } as BaseEvent;
}
