export { applyAction, settleStale } from './apply-action.ts';
export { BUILT_IN_DEFINITIONS } from './built-in-definitions.ts';
export type {
  DefinitionProblem,
  Phase,
  PhaseFacts,
  WorkflowDefinition,
} from './definition-schema.ts';
export {
  driveWorkflow,
  factsOf,
  type StepOutcome,
  type StepRequest,
  type WorkflowPorts,
} from './drive-workflow.ts';
export { listWorkflows, WORKFLOWS_FOLDER, type WorkflowList } from './list-workflows.ts';
export { openPlan } from './merge-plan.ts';
export { newWorkflow } from './new-workflow.ts';
export { applicablePhase } from './phase-applies.ts';
export { PLAN_TASK } from './plan-prompt.ts';
export { cut, readStepOutcome, type StepTrace } from './read-step-outcome.ts';
export { reduceWorkflow } from './reduce-workflow.ts';
export type { WorkflowAction, WorkflowState, WorkflowStep } from './schema.ts';
export { reportPrompt, reportText, stepPrompt } from './step-prompt.ts';
export { type WorkflowEvent, WorkflowTransitionError } from './workflow-event.ts';
export { nextStep } from './workflow-steps.ts';
export { type AskModel, PlanUnusableError, writePlan } from './write-plan.ts';
