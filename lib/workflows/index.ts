export { applyAction, settleStale } from './apply-action.ts';
export { BUILT_IN_DEFINITIONS } from './built-in-definitions.ts';
export type { WorkflowDefinition } from './definition-schema.ts';
export {
  driveWorkflow,
  type StepOutcome,
  type StepRequest,
  type WorkflowPorts,
} from './drive-workflow.ts';
export { listWorkflows } from './list-workflows.ts';
export { openPlan } from './merge-plan.ts';
export { newWorkflow } from './new-workflow.ts';
export { applicablePhase } from './phase-applies.ts';
export { PLAN_TASK } from './plan-prompt.ts';
export { cut, readStepOutcome, type StepTrace } from './read-step-outcome.ts';
export { reduceWorkflow } from './reduce-workflow.ts';
export type { WorkflowState } from './schema.ts';
export { reportPrompt, reportText, stepPrompt } from './step-prompt.ts';
export { type WorkflowEvent, WorkflowTransitionError } from './workflow-event.ts';
export { type AskModel, writePlan } from './write-plan.ts';
