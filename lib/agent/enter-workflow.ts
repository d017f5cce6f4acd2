import { randomUUID } from 'node:crypto';
import { type BaseEvent, EventType } from '@ag-ui/client';
import { AppError } from '../errors/index.ts';
import {
  applicablePhase,
  applyAction,
  BUILT_IN_DEFINITIONS,
  listWorkflows,
  newWorkflow,
  reduceWorkflow,
  type WorkflowDefinition,
  type WorkflowEvent,
  type WorkflowState,
  WorkflowTransitionError,
} from '../workflows/index.ts';
import {
  WORKFLOW_ACTIVITY,
  type WorkflowDirective,
  type WorkflowRoute,
} from '../workflows/schema.ts';
import type { DecidedCall } from './decision-gate.ts';
import { runDirectives } from './run-directives.ts';
import type { StepsOutcome } from './run-steps.ts';
import { runWorkflow, say } from './run-workflow.ts';
import type { Turn } from './turn.ts';
import { workflowMessageId } from './workflow-messages.ts';
import type { WorkflowStore } from './workflow-store.ts';

type Action = Extract<WorkflowDirective, { action: string }>;

/**
 * Goes on with the workflow that this run is about: a user's action on it, the answer to its plan,
 * or the step in which a human was asked.
 * @param decided what humans decided since the branch's last run
 * @returns how the run ends, or undefined when it is not about a workflow
 * @throws AppError INVALID_REQUEST for an action that is not possible; what ended the run
 */
export async function continueWorkflow(
  turn: Turn,
  store: WorkflowStore,
  decided: readonly DecidedCall[],
): Promise<StepsOutcome | undefined> {
  const { workflow: directive } = runDirectives(turn.input);
  if (directive && 'action' in directive) return act(turn, store, directive);
  const state = isNewMessage(turn) ? undefined : store.waiting();
  store.settle(state?.id);
  if (!state) return undefined;
  const plan = decided.findLast(({ kind }) => kind === 'plan');
  const ready = state.status === 'awaiting_approval' ? judged(state, plan) : state;
  if (ready !== state) store.save(ready);
  if (ready.status === 'rejected') {
    say(turn, ready.reason === EXPIRED ? EXPIRED : REJECTED);
    return { type: 'answered' };
  }
  return carryOn(turn, store, ready);
}

/**
 * Begins a workflow when the definition in force plans messages of this kind.
 * @returns how the run ends, or undefined when the message is to be answered at once
 * @throws AppError INVALID_REQUEST when the client names a definition there is not; what ended the run
 */
export async function startWorkflow(
  turn: Turn,
  store: WorkflowStore,
  task: string,
  route: WorkflowRoute,
): Promise<StepsOutcome | undefined> {
  const { workflow: directive } = runDirectives(turn.input);
  const wanted = directive && 'definition' in directive ? directive.definition : undefined;
  const definition = wanted ? await findDefinition(turn, wanted) : BUILT_IN_DEFINITIONS[0];
  if (!definition) throw new AppError('INVALID_REQUEST', `There is no workflow "${wanted}" here.`);
  if (!applicablePhase(definition, 'plan', { ...route, steps: 0 })) return undefined;
  const now = turn.options.now();
  const state = newWorkflow({ id: randomUUID(), definition: definition.id, task, route, now });
  store.save(state);
  turn.emit(placeMark(state.id));
  return runWorkflow(turn, { state, definition, store });
}

const REJECTED = 'The plan was rejected. Nothing was done.';
const EXPIRED = 'Nobody approved the plan in time. Nothing was done.';

async function act(turn: Turn, store: WorkflowStore, { id, action, stepId }: Action) {
  const before = store.require(id);
  const state = afterAction(before, action, stepId);
  store.settle(id);
  if (state !== before) store.save(state);
  return carryOn(turn, store, state);
}

/** A user's mistake, not the assistant's: the action came too late, or twice. */
function afterAction(state: WorkflowState, action: Action['action'], stepId?: string) {
  try {
    return applyAction(state, action, stepId);
  } catch (error) {
    if (!(error instanceof WorkflowTransitionError)) throw error;
    throw new AppError('INVALID_REQUEST', error.message, { cause: error });
  }
}

async function carryOn(turn: Turn, store: WorkflowStore, state: WorkflowState) {
  const definition = (await findDefinition(turn, state.definition)) ?? BUILT_IN_DEFINITIONS[0];
  if (!definition) throw new AppError('INTERNAL', 'There is no workflow definition.');
  return runWorkflow(turn, { state, definition, store });
}

/** The workflow after what a human said to its plan; as it is while nobody has. */
function judged(state: WorkflowState, decision: DecidedCall | undefined): WorkflowState {
  const event = eventFor(decision);
  return event ? reduceWorkflow(state, event) : state;
}

function eventFor(decision?: DecidedCall): WorkflowEvent | undefined {
  if (decision?.status === 'expired') return { type: 'rejected', reason: EXPIRED };
  const answer = decision?.answer;
  if (answer?.kind !== 'plan') return undefined;
  if (answer.verdict === 'reject') return { type: 'rejected', reason: answer.reason };
  return { type: 'approved', plan: answer.plan };
}

async function findDefinition(turn: Turn, id: string): Promise<WorkflowDefinition | undefined> {
  const builtIn = BUILT_IN_DEFINITIONS.find((definition) => definition.id === id);
  if (builtIn || !turn.context.workspaceDir) return builtIn;
  const { definitions } = await listWorkflows(turn.context.workspaceDir);
  return definitions.find((definition) => definition.id === id);
}

/** The user said something new; a run that goes on ends with something else. */
function isNewMessage({ input }: Turn): boolean {
  return input.messages.at(-1)?.role === 'user';
}

function placeMark(workflowId: string): BaseEvent {
  return {
    type: EventType.ACTIVITY_SNAPSHOT,
    messageId: workflowMessageId(workflowId),
    activityType: WORKFLOW_ACTIVITY,
    content: { workflowId },
    replace: true,
  } as BaseEvent;
}
