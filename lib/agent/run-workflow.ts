import { randomUUID } from 'node:crypto';
import {
  driveWorkflow,
  openPlan,
  reduceWorkflow,
  reportPrompt,
  reportText,
  type WorkflowDefinition,
  type WorkflowPorts,
  type WorkflowState,
} from '../workflows/index.ts';
import { events } from './events.ts';
import { toRunFailure } from './run-failure.ts';
import { runSteps, type StepsOutcome, waitForHumans } from './run-steps.ts';
import type { Turn } from './turn.ts';
import { planWorkflow } from './workflow-plan.ts';
import { runWorkflowStep } from './workflow-step.ts';
import type { WorkflowStore } from './workflow-store.ts';

const UNATTENDED = 'There is nobody who could approve the plan, so nothing was done.';

/**
 * Carries a workflow on as far as this run can: to the next question to a human, a pause, or its end.
 * @throws what ended the run; the workflow is paused then
 */
export async function runWorkflow(
  turn: Turn,
  begun: { state: WorkflowState; definition: WorkflowDefinition; store: WorkflowStore },
): Promise<StepsOutcome> {
  const { definition, store } = begun;
  let waits: StepsOutcome | undefined;
  const ports: WorkflowPorts = {
    plan: (state, phase) => planWorkflow(turn, state, phase),
    step: async (request) => {
      const carriedOut = await runWorkflowStep(turn, request);
      waits = carriedOut.waits;
      return carriedOut.outcome;
    },
    report: (state, phase) => report(turn, state, phase.config.instruction),
    pauseRequested: () => turn.options.pauseRequested(turn.input.runId),
    changed: (state) => store.save(state),
    now: turn.options.now,
  };
  const state = await driveWorkflow(begun.state, definition, ports);
  if (waits) return waits;
  if (state.status === 'awaiting_approval') return askForApproval(turn, state, store);
  if (state.status === 'failed' && state.reason) say(turn, state.reason);
  return { type: 'answered' };
}

/** Shows the plan to a human; without one behind the agent it counts as rejected. */
async function askForApproval(
  turn: Turn,
  state: WorkflowState,
  store: WorkflowStore,
): Promise<StepsOutcome> {
  const plan = openPlan(state);
  const waits = await waitForHumans(turn, [
    {
      request: { kind: 'plan', plan },
      toolCallId: null,
      toolName: null,
      input: plan,
      category: 'human',
      subject: '',
      because: 'default',
    },
  ]);
  if (waits.type === 'interrupt' && waits.interrupts.length > 0) return waits;
  store.save(reduceWorkflow(state, { type: 'rejected', reason: UNATTENDED }));
  say(turn, UNATTENDED);
  return { type: 'answered' };
}

/** Says in the conversation what came of the workflow: in the model's words, or from the facts alone. */
async function report(turn: Turn, state: WorkflowState, instruction?: string): Promise<void> {
  if (turn.options.offline) return say(turn, reportText(state));
  const content = reportPrompt(state, instruction);
  const alone: Turn = { ...turn, tools: {}, messages: [{ role: 'user', content }] };
  try {
    await runSteps(alone, 'report-');
  } catch (error) {
    turn.signal.throwIfAborted();
    turn.options.onFailure(toRunFailure(error), error);
    say(turn, reportText(state));
  }
}

/** A message of the assistant that no model wrote. */
export function say(turn: Turn, text: string): void {
  const id = randomUUID();
  turn.emit(events.textStart(id));
  turn.emit(events.textDelta(id, text));
  turn.emit(events.textEnd(id));
}
