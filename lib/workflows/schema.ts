import * as z from 'zod';
import { planStepSchema } from '../decisions/schema.ts';

export const WORKFLOW_PHASES = ['planning', 'checkpoint', 'control', 'report'] as const;
export const WORKFLOW_STATUSES = [
  'planning',
  'awaiting_approval',
  'running',
  'paused',
  'done',
  'failed',
  'cancelled',
  'rejected',
] as const;
export type WorkflowStatus = (typeof WORKFLOW_STATUSES)[number];
export const STEP_STATUSES = ['pending', 'running', 'done', 'failed', 'skipped'] as const;
export type StepStatus = (typeof STEP_STATUSES)[number];

/** A step of a plan and how far it is. Times are ISO 8601. */
export const workflowStepSchema = planStepSchema.extend({
  status: z.enum(STEP_STATUSES),
  /** How often it was started, including attempts that a stop or a lost server ended. */
  attempts: z.number().int().nonnegative(),
  startedAt: z.string().optional(),
  finishedAt: z.string().optional(),
  /** What it is doing right now, for the eyes of the user. */
  note: z.string().optional(),
  /** What came of it, in a few lines. */
  result: z.string().optional(),
  error: z.string().optional(),
  /** Paths that it changed. */
  files: z.array(z.string()).optional(),
});
export type WorkflowStep = z.infer<typeof workflowStepSchema>;

/** How the message was classified that began a workflow; its phases' conditions look at it. */
export const workflowRouteSchema = z.object({
  handler: z.string(),
  intent: z.string(),
  confidence: z.number(),
});
export type WorkflowRoute = z.infer<typeof workflowRouteSchema>;

/** A workflow as the shared state, the transcript and the model see it: `state.workflows[id]`. */
export const workflowStateSchema = z.object({
  id: z.string(),
  /** Id of the workflow definition it follows. */
  definition: z.string(),
  title: z.string(),
  /** What the user asked for. */
  task: z.string(),
  route: workflowRouteSchema,
  phase: z.enum(WORKFLOW_PHASES),
  status: z.enum(WORKFLOW_STATUSES),
  steps: z.array(workflowStepSchema),
  currentStepId: z.string().optional(),
  createdAt: z.string(),
  /** Why planning failed or the plan was rejected. */
  reason: z.string().optional(),
});
export type WorkflowState = z.infer<typeof workflowStateSchema>;

/** What a user may do to a workflow that does not run at the moment. */
export const WORKFLOW_ACTIONS = ['resume', 'retry', 'skip', 'replan', 'cancel'] as const;
export type WorkflowAction = (typeof WORKFLOW_ACTIONS)[number];

/** `forwardedProps.flightdeck.workflow`: an action on a workflow, or the definition for a new one. */
export const workflowDirectiveSchema = z.union([
  z.object({
    id: z.string(),
    action: z.enum(WORKFLOW_ACTIONS),
    /** For retry and skip; the first open step unless given. */
    stepId: z.string().optional(),
  }),
  z.object({ definition: z.string() }),
]);
export type WorkflowDirective = z.infer<typeof workflowDirectiveSchema>;

/** Activity message `workflow-<id>` of the transcript: marks where the workflow stands in it. */
export const WORKFLOW_ACTIVITY = 'workflow';
export const workflowActivitySchema = z.object({ workflowId: z.string() });

/** Activity message `workflow-<id>-<step>-<attempt>`: what follows in the transcript belongs to it. */
export const WORKFLOW_STEP_ACTIVITY = 'workflow_step';
export const workflowStepActivitySchema = z.object({
  workflowId: z.string(),
  stepId: z.string(),
  title: z.string(),
  attempt: z.number().int().positive(),
});

/** Statuses that nothing follows any more, except that a failed or rejected plan is made anew. */
export const ENDED_STATUSES: readonly WorkflowStatus[] = [
  'done',
  'failed',
  'cancelled',
  'rejected',
];
