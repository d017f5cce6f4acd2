import * as z from 'zod';

/** What answers a message: a plain answer, one tool, a tool loop, or a plan that a human sees first. */
export const HANDLERS = [
  'direct_response',
  'tool_executor',
  'single_agent',
  'workflow_executor',
] as const;
export type Handler = (typeof HANDLERS)[number];

export const INTENT_TYPES = [
  'simple_question',
  'explanation',
  'greeting',
  'unknown',
  'file_read',
  'file_edit',
  'file_create',
  'search_code',
  'run_command',
  'web_search',
  'code_generation',
  'code_review',
  'debugging',
  'complex_task',
  'research',
  'refactoring',
] as const;
export type IntentType = (typeof INTENT_TYPES)[number];

export const HANDLER_OF: Record<IntentType, Handler> = {
  simple_question: 'direct_response',
  explanation: 'direct_response',
  greeting: 'direct_response',
  unknown: 'direct_response',
  file_read: 'tool_executor',
  file_edit: 'tool_executor',
  file_create: 'tool_executor',
  search_code: 'tool_executor',
  run_command: 'tool_executor',
  web_search: 'tool_executor',
  code_generation: 'single_agent',
  code_review: 'single_agent',
  debugging: 'single_agent',
  complex_task: 'workflow_executor',
  research: 'workflow_executor',
  refactoring: 'workflow_executor',
};

const names = z.array(z.string().max(500)).max(20);
export const entitiesSchema = z.object({
  paths: names,
  symbols: names,
  urls: names,
  commands: names,
});
export type Entities = z.infer<typeof entitiesSchema>;

/** The content of the CUSTOM event `intent` (20-agent 20.3). */
export const classificationSchema = z.object({
  type: z.enum(INTENT_TYPES),
  confidence: z.number().min(0).max(1),
  /** Named in the message, in its words: message text, not for telemetry. */
  entities: entitiesSchema,
  handler: z.enum(HANDLERS),
  /** One line; the offline classifier's holds nothing of the message. */
  reasoning: z.string().max(300),
  source: z.enum(['offline', 'model', 'user']),
});
export type Classification = z.infer<typeof classificationSchema>;

/** What a human may say instead of the classifier: "just answer" or "plan this". */
export const OVERRIDES = ['direct_response', 'workflow_executor'] as const;
export type Override = (typeof OVERRIDES)[number];
