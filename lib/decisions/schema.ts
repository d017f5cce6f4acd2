import * as z from 'zod';

export const DECISION_KINDS = ['tool_approval', 'question', 'plan', 'sources'] as const;
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

/** A document that an answer would rest on, with the passages of it that were found. */
export const proposedSourceSchema = z.object({
  documentId: z.string(),
  title: z.string(),
  validation: z.string().optional(),
  passages: z.array(
    z.object({
      /** Its number in the answer. */
      n: z.number().int(),
      page: z.number().int().nullable(),
      start: z.number().int(),
      end: z.number().int(),
      /** Its beginning. */
      text: z.string(),
    }),
  ),
});
export type ProposedSource = z.infer<typeof proposedSourceSchema>;
export const sourcesRequestSchema = z.object({
  kind: z.literal('sources'),
  /** What is to be answered from them. */
  question: z.string(),
  sources: z.array(proposedSourceSchema).min(1).max(50),
});

export const decisionRequestSchema = z.discriminatedUnion('kind', [
  approvalRequestSchema,
  questionRequestSchema,
  planRequestSchema,
  sourcesRequestSchema,
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
  z.object({
    kind: z.literal('sources'),
    /** Ids of the documents that the answer may rest on: some, all or none. */
    approved: z.array(z.string().max(128)).max(50),
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

/** A call as the agent gets it back to carry it out, or not. */
export type DecidedCall = Decision & {
  toolName: string | null;
  argumentsHash: string | null;
  /** Rule id, `hook` or `default`: why a human was asked. */
  because: string;
  /** Fingerprint of the state that the preview rested on. */
  basis?: string;
};

export const newDecisionSchema = z.object({
  request: decisionRequestSchema,
  toolCallId: z.string().nullable(),
  toolName: z.string().nullable(),
  argumentsHash: z.string().nullable(),
  because: z.string(),
  basis: z.string().optional(),
});
/** Something that needs a human before the run can go on. */
export type NewDecision = z.input<typeof newDecisionSchema>;

export const ANSWER_WAYS = ['chat', 'inbox', 'api', 'cli'] as const;
export type AnswerWay = (typeof ANSWER_WAYS)[number];
export const answerDecisionSchema = z.object({
  answer: decisionAnswerSchema,
  via: z.enum(ANSWER_WAYS).default('api'),
});

/** An entry of `resume` of an AG-UI run input. */
export const resumeEntrySchema = z.object({
  interruptId: z.string().max(128),
  status: z.enum(['resolved', 'cancelled']),
  payload: z.unknown().optional(),
});
export type ResumeEntry = z.input<typeof resumeEntrySchema>;

export const DECISION_FILTERS = ['pending', 'all'] as const;
export type ListedDecision = Decision & { threadTitle: string };
export type DecisionPage = { decisions: ListedDecision[]; nextCursor: string | null };

export const RULE_EFFECTS = ['allow', 'deny', 'ask'] as const;
export const RULE_SCOPES = ['me', 'everyone'] as const;
/** A command or path that a person can still read as a rule. */
export const MAX_PATTERN_CHARS = 500;
export const permissionRuleSchema = z.object({
  id: z.string(),
  effect: z.enum(RULE_EFFECTS),
  /** Glob on the tool's name. */
  tool: z.string(),
  /** Pattern on what the call touches (a command, path or URL); `*` for any. */
  pattern: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
  /** Whose runs in the workspace it is for. */
  appliesTo: z.enum(RULE_SCOPES),
});
export type PermissionRule = z.infer<typeof permissionRuleSchema>;

const ruleText = (maxChars: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(maxChars)
    .refine(
      (text) => text.isWellFormed() && !text.includes('\0'),
      'holds a character that is not allowed',
    );
export const addRuleSchema = z.object({
  effect: z.enum(RULE_EFFECTS),
  tool: ruleText(100),
  pattern: ruleText(MAX_PATTERN_CHARS),
  appliesTo: z.enum(RULE_SCOPES).default('me'),
});
export type NewRule = z.input<typeof addRuleSchema>;
