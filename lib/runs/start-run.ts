import type { AbstractAgent } from '@ag-ui/client';
import type { BaseEvent, Message } from '@ag-ui/core';
import { AppError } from '../errors/index.ts';
import { publishFeed } from '../feed/index.ts';
import { log } from '../log.ts';
import { tunables } from '../tunables.ts';
import { acceptMessages, requireClientId } from './accept-messages.ts';
import { instance } from './active-runs.ts';
import { executeRun } from './execute-run.ts';
import { runStarted } from './run-events.ts';
import {
  findKnownMessageIds,
  insertQueuedRun,
  insertRunningRun,
  listQueuedRuns,
  startQueuedRun,
} from './run-repository.ts';
import type { RunRequest, ThreadScope } from './schema.ts';
import { publishCommitted } from './thread-signals.ts';
import { titleFrom } from './thread-title.ts';

export type AgentFactory = (scope: ThreadScope) => AbstractAgent;
export type StartedRun = {
  /** Events of the thread that the caller has no need to read any more: all up to this one. */
  after: number;
  /** The opening event, unless the run waits in the queue. */
  started?: BaseEvent;
};

/**
 * Stores the new messages of a request and opens its run before any model is called; behind an
 * active run it waits in the queue instead, so that nothing typed is ever lost.
 * @throws AppError NOT_FOUND (somebody else's or a deleted thread), RATE_LIMITED (queue full), INVALID_REQUEST (run id taken)
 */
export async function startRun(
  scope: ThreadScope,
  runId: string,
  request: RunRequest,
  agent: AbstractAgent,
  nextAgent: AgentFactory,
): Promise<StartedRun> {
  const { owner, closing } = instance();
  if (closing) throw new AppError('DATABASE_UNAVAILABLE', 'The server is restarting. Try again.');
  requireClientId('thread id', scope.threadId);
  requireClientId('run id', runId);
  const messages = await newMessages(scope, acceptMessages(request.messages));
  const start = {
    ...scope,
    runId,
    owner,
    leaseMs: tunables.runs.leaseMs,
    title: titleFrom(messages),
    messageIds: messages.map((message) => message.id),
    event: runStarted(scope.threadId, runId, messages),
  };
  const seq = await insertRunningRun(start);
  if (seq === undefined) throw new AppError('NOT_FOUND', 'There is no such conversation.');
  if (seq === 'taken') {
    return { after: await enqueueRun(scope, runId, { ...request, messages }, nextAgent) };
  }
  if (seq === 1) publishFeed(scope.tenantId, scope.workspaceId, { type: 'threads_changed' });
  void runAndContinue(scope, runId, agent, request, nextAgent);
  return { after: seq, started: start.event };
}

/**
 * Puts a request behind the thread's active run; if that has ended meanwhile it starts at once.
 * @returns the cursor behind which the run's events will stand
 * @throws AppError NOT_FOUND, RATE_LIMITED, INVALID_REQUEST
 */
export async function enqueueRun(
  scope: ThreadScope,
  runId: string,
  request: RunRequest,
  nextAgent: AgentFactory,
): Promise<number> {
  const accepted = { ...request, messages: acceptMessages(request.messages) };
  const { maxQueued } = tunables.runs;
  const after = await insertQueuedRun(scope, runId, accepted, maxQueued);
  if (after === 'full') {
    const message = `${maxQueued} messages are waiting already. Wait for an answer, or remove one.`;
    throw new AppError('RATE_LIMITED', message, { retryAfterSeconds: 5 });
  }
  if (after === 'taken') throw new AppError('INVALID_REQUEST', 'This run was sent before.');
  if (after === undefined) throw new AppError('NOT_FOUND', 'There is no such conversation.');
  const { tenantId, workspaceId, threadId } = scope;
  publishFeed(tenantId, workspaceId, { type: 'run', threadId, runId, status: 'queued' });
  await startNextRun(scope, nextAgent);
  return after;
}

/** Starts the thread's next queued run, if there is one and no other is active. */
export async function startNextRun(scope: ThreadScope, nextAgent: AgentFactory): Promise<void> {
  const { owner, closing } = instance();
  if (closing) return;
  const [next] = await listQueuedRuns(scope.tenantId, scope.threadId);
  if (!next) return;
  const { runId, request } = next;
  const started = await startQueuedRun({
    tenantId: scope.tenantId,
    threadId: scope.threadId,
    runId,
    owner,
    leaseMs: tunables.runs.leaseMs,
    messageIds: request.messages.map((message) => message.id),
    event: runStarted(scope.threadId, runId, request.messages),
  });
  if (started === undefined || started === 'taken') return;
  publishCommitted(scope.threadId, undefined);
  void runAndContinue(scope, runId, nextAgent(scope), request, nextAgent);
}

async function runAndContinue(
  scope: ThreadScope,
  runId: string,
  agent: AbstractAgent,
  { tools, context, forwardedProps }: Omit<RunRequest, 'messages'>,
  nextAgent: AgentFactory,
): Promise<void> {
  try {
    await executeRun(scope, runId, agent, { tools, context, forwardedProps });
    await startNextRun(scope, nextAgent);
  } catch (error) {
    log.error({ err: error, runId }, 'a run could not be carried on');
  }
}

/**
 * The messages that the log does not have. A client may send the whole history with every run; only
 * what follows its last assistant message can be new, unless the thread itself is.
 */
async function newMessages({ tenantId, threadId }: ThreadScope, sent: Message[]) {
  const trailing = sent.slice(sent.findLastIndex((message) => message.role === 'assistant') + 1);
  const ids = trailing.map((message) => message.id);
  const { hasRuns, known } = await findKnownMessageIds(tenantId, threadId, ids);
  if (!hasRuns) {
    if (sent.some(({ role }) => role === 'user')) return sent;
    throw new AppError('INVALID_REQUEST', 'Say something first: the request holds no message.');
  }
  return trailing.filter(
    (message) => (message.role === 'user' || message.role === 'tool') && !known.has(message.id),
  );
}
