import type { Message } from '@ag-ui/core';
import * as z from 'zod';
import { classificationSchema } from '@/lib/routing/schema';
import { STEERED } from '@/lib/runs/schema';
import { WORKFLOW_ACTIVITY } from '@/lib/workflows/schema';

/** CUSTOM event: how the user's message was understood, and what answers it. */
export const INTENT = 'intent';

/** How a message was understood. `source` is unknown for what only its workflow remembers. */
const understandingSchema = classificationSchema
  .pick({ type: true, confidence: true, handler: true, source: true })
  .partial({ source: true });
export type Understanding = z.infer<typeof understandingSchema>;
/** By the id of the message. */
export type Understandings = Readonly<Record<string, Understanding>>;

export const noUnderstandings: Understandings = {};

const question = (message: Message) => message.role === 'user' && message.name !== STEERED;

/** With what the event `intent` says of the question that is being answered. */
export function withIntent(
  known: Understandings,
  messages: readonly Message[],
  value: unknown,
): Understandings {
  const asked = messages.findLast(question);
  const { data } = understandingSchema.safeParse(value);
  return asked && data ? { ...known, [asked.id]: data } : known;
}

const routesSchema = z.object({
  workflows: z.record(
    z.string(),
    z.object({
      route: z.object({ intent: z.string(), handler: z.string(), confidence: z.number() }),
    }),
  ),
});

/**
 * With what workflows remember of the questions that began them: events of earlier runs are not sent
 * again when a thread is opened, the shared state is. What is known already stays.
 */
export function withWorkflowRoutes(
  known: Understandings,
  messages: readonly Message[],
  state: unknown,
): Understandings {
  const { data } = routesSchema.safeParse(state);
  if (!data) return known;
  const found: Record<string, Understanding> = {};
  let asked: Message | undefined;
  for (const message of messages) {
    if (question(message)) asked = message;
    if (message.role !== 'activity' || message.activityType !== WORKFLOW_ACTIVITY) continue;
    const route = data.workflows[String(message.content.workflowId)]?.route;
    const read = understandingSchema.safeParse({ ...route, type: route?.intent }).data;
    if (asked && read) found[asked.id] = read;
  }
  return Object.keys(found).length > 0 ? { ...found, ...known } : known;
}

/** Whether it is told without being asked for: a plan costs time, and what the user chose is confirmed. */
export const isWorthSaying = ({ handler, source }: Understanding): boolean =>
  handler === 'workflow_executor' || source === 'user';

export const CERTAINTIES = ['sure', 'likely', 'unsure'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** A confidence between 0 and 1 in a word. */
export function certaintyOf(confidence: number): Certainty {
  if (confidence >= 0.8) return 'sure';
  return confidence >= 0.5 ? 'likely' : 'unsure';
}
