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

/** What a client sends with a run besides its ids. Never stored with events. */
export type RunRequest = Pick<RunAgentInput, 'tools' | 'context' | 'forwardedProps'> & {
  messages: Message[];
};

/** A message waiting for the active run to end. */
export type QueuedMessage = { runId: string; messageId: string; content: string };

export const RUN_STATUS_ACTIVITY = 'run_status';
export const QUEUE_CHANGED = 'queue_changed';
export const HISTORY_WINDOW = 'history_window';
