export { BUILT_IN_DEFINITIONS } from './built-in-definitions.ts';
export type {
  DefinitionProblem,
  Phase,
  PhaseFacts,
  WorkflowDefinition,
} from './definition-schema.ts';
export { listWorkflows, WORKFLOWS_FOLDER, type WorkflowList } from './list-workflows.ts';
export { openPlan } from './merge-plan.ts';
export { newWorkflow } from './new-workflow.ts';
export { applicablePhase } from './phase-applies.ts';
export { PLAN_TASK } from './plan-prompt.ts';
export { reduceWorkflow } from './reduce-workflow.ts';
export type { WorkflowAction, WorkflowState, WorkflowStep } from './schema.ts';
export { SharedState, type StateEvent } from './shared-state.ts';
export { type WorkflowEvent, WorkflowTransitionError } from './workflow-event.ts';
export { nextStep } from './workflow-steps.ts';
export { type AskModel, PlanUnusableError, writePlan } from './write-plan.ts';
