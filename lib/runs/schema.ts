import type { BaseEvent, Message, RunAgentInput } from '@ag-ui/core';
import * as z from 'zod';
import type { Principal } from '../auth/index.ts';

/** Ids that clients make: any token that is safe in a path and a log line. */
export const clientIdSchema = z.string().regex(/^[A-Za-z0-9_.:-]{1,128}$/, 'is not a usable id');

export const RUN_STATUSES = [
  'queued',
  'running',
  'waiting',
  'finished',
  'failed',
  'stopped',
  'interrupted',
] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];
export type EndStatus = Exclude<RunStatus, 'queued' | 'running'>;

/** Whose thread, in which workspace: what every use of the log is scoped by. */
export type ThreadScope = Principal & { workspaceId: string; threadId: string };

/** Identifies a run that this process executes. */
export type RunReference = { tenantId: string; threadId: string; runId: string };

/** A committed event with its place in the thread's log. */
export type StoredEvent = { seq: number; runId: string; event: BaseEvent };

/** Events that became visible together; the first has sequence number `after + 1`. */
export type CommittedBatch = { after: number; runId: string; events: BaseEvent[] };

export const DELIVERIES = ['steer', 'next'] as const;
/** When a message reaches the agent that was sent while it works: at its next step, or after the run. */
export type Delivery = (typeof DELIVERIES)[number];

/** What a client sends with a run besides its ids. Never stored with events. */
export type RunRequest = Pick<RunAgentInput, 'tools' | 'context' | 'forwardedProps' | 'resume'> & {
  messages: Message[];
  /** How it waits behind an active run. */
  delivery?: Delivery;
};

export type QueuedRun = { runId: string; request: RunRequest };

/** A message waiting for the active run. */
export type QueuedMessage = {
  runId: string;
  messageId: string;
  content: string;
  delivery: Delivery;
};

/** `result` of a RUN_FINISHED whose run left calls, by id, to the browser. */
export const clientCallsSchema = z.object({ clientCalls: z.array(z.string()) });
export type ClientCalls = z.infer<typeof clientCallsSchema>;

/** The name of a user message that reached the agent while it worked on an earlier one. */
export const STEERED = 'steered';

/**
 * What this app's client says about a run, in `forwardedProps.flightdeck`. The rest of that object
 * is for the agent.
 */
export const runDirectivesSchema = z.object({
  /** The user message that this run's message stands in for: regenerate, or edit and resend. */
  insteadOf: clientIdSchema.optional(),
});

/** Refuses a turn beyond MAX_TURNS; clients know the refusal by these words. */
export const turnsSpent = (turns: number) =>
  `This conversation has reached ${turns} turns. Continue in a new one; what matters is carried over.`;

/** How many turns an error says that a conversation may have; undefined for any other error. */
export function readTurnsSpent(message: string): number | undefined {
  const turns = Number(/\d+/.exec(message)?.[0]);
  return message === turnsSpent(turns) ? turns : undefined;
}

/** Activity message `status-<runId>`: how a run ended that did not simply finish. */
export const RUN_STATUS_ACTIVITY = 'run_status';
/** Activity message `summary-<runId>`: marks where older turns were summarised. */
export const SUMMARY_ACTIVITY = 'summary';
export const QUEUE_CHANGED = 'queue_changed';
export const HISTORY_WINDOW = 'history_window';
export const BRANCHES = 'branches';
