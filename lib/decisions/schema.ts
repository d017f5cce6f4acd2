import * as z from 'zod';

export const DECISION_KINDS = ['tool_approval', 'question', 'plan'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];
export const DECISION_STATUSES = ['pending', 'answered', 'expired', 'withdrawn'] as const;
export type DecisionStatus = (typeof DECISION_STATUSES)[number];

/** What exactly will happen if the human agrees. Texts are cut to be shown, never to be executed. */
export const previewSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('diff'),
    path: z.string(),
    /** Unified diff; empty when nothing would change. */
    diff: z.string(),
    created: z.boolean(),
    /** The diff was too long to be shown whole. */
    cut: z.boolean(),
  }),
  z.object({
    type: z.literal('command'),
    command: z.string(),
    cwd: z.string(),
    background: z.boolean(),
    /** Why a human should look twice: "writes outside of the workspace", "runs a shell". */
    warnings: z.array(z.string()),
  }),
  z.object({ type: z.literal('url'), url: z.string() }),
  z.object({ type: z.literal('arguments'), json: z.string() }),
]);
export type Preview = z.infer<typeof previewSchema>;

/** A saved answer to "may it?": a glob on the tool's name and a pattern on its arguments. */
export const ruleSuggestionSchema = z.object({ tool: z.string(), pattern: z.string() });

export const approvalRequestSchema = z.object({
  kind: z.literal('tool_approval'),
  toolName: z.string(),
  category: z.string(),
  preview: previewSchema,
  /** The rule that "Always allow this" would save; absent where that would be unsafe. */
  suggestedRule: ruleSuggestionSchema.optional(),
});

export const QUESTION_TYPES = ['text', 'choice', 'choices', 'number', 'yes_no', 'date'] as const;
export const questionSchema = z.object({
  /** Key of its answer. */
  id: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  question: z.string().min(1).max(1_000),
  type: z.enum(QUESTION_TYPES).default('text'),
  options: z.array(z.string().min(1).max(200)).max(12).optional(),
  required: z.boolean().default(true),
});
export type Question = z.infer<typeof questionSchema>;
export const questionRequestSchema = z.object({
  kind: z.literal('question'),
  questions: z.array(questionSchema).min(1).max(4),
});

export const planStepSchema = z.object({
  id: z.string().regex(/^[a-z0-9_-]{1,40}$/),
  title: z.string().min(1).max(200),
  /** What the agent is to do in this step. */
  instruction: z.string().min(1).max(4_000),
  tools: z.array(z.string().max(64)).max(20),
  /** How one can tell that the step is done. */
  check: z.string().max(500),
});
export type PlanStep = z.infer<typeof planStepSchema>;
export const planSchema = z.object({
  title: z.string().min(1).max(200),
  steps: z.array(planStepSchema).min(1).max(50),
});
export type Plan = z.infer<typeof planSchema>;
export const planRequestSchema = z.object({ kind: z.literal('plan'), plan: planSchema });

export const decisionRequestSchema = z.discriminatedUnion('kind', [
  approvalRequestSchema,
  questionRequestSchema,
  planRequestSchema,
]);
export type DecisionRequest = z.infer<typeof decisionRequestSchema>;

const reason = z.string().max(2_000).optional();
export const answerValueSchema = z.union([
  z.string().max(10_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(200)).max(12),
]);
export const decisionAnswerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('tool_approval'),
    verdict: z.enum(['allow_once', 'allow_always', 'deny']),
    reason,
  }),
  z.object({ kind: z.literal('question'), answers: z.record(z.string(), answerValueSchema) }),
  z.object({
    kind: z.literal('plan'),
    verdict: z.enum(['approve', 'reject']),
    /** The plan as the human changed it; the proposed one unless given. */
    plan: planSchema.optional(),
    reason,
  }),
]);
export type DecisionAnswer = z.infer<typeof decisionAnswerSchema>;

/** A decision as the API, the inbox and the transcript show it. Times are ISO 8601. */
export const decisionSchema = z.object({
  id: z.string(),
  kind: z.enum(DECISION_KINDS),
  status: z.enum(DECISION_STATUSES),
  threadId: z.string(),
  /** The run that ended with the question. */
  runId: z.string(),
  toolCallId: z.string().nullable(),
  request: decisionRequestSchema,
  answer: decisionAnswerSchema.nullable(),
  /** Who answered; null while nobody has, and when it expired. */
  answeredBy: z.string().nullable(),
  /** chat | inbox | api | cli */
  answeredVia: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
  answeredAt: z.string().nullable(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** Activity message `decision-<id>` of the transcript: its content is the decision, kept current by later runs. */
export const DECISION_ACTIVITY = 'decision';

export const RULE_EFFECTS = ['allow', 'deny', 'ask'] as const;
export const permissionRuleSchema = z.object({
  id: z.string(),
  effect: z.enum(RULE_EFFECTS),
  /** Glob on the tool's name. */
  tool: z.string(),
  /** Pattern on what the call touches (a command, path or URL); `*` for any. */
  pattern: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
});
export type PermissionRule = z.infer<typeof permissionRuleSchema>;
