import type { AbstractAgent } from '@ag-ui/client';
import type { BaseEvent, Message } from '@ag-ui/core';
import { env } from '../env.ts';
import { AppError } from '../errors/index.ts';
import { publishFeed } from '../feed/index.ts';
import { log } from '../log.ts';
import { tunables } from '../tunables.ts';
import { acceptMessages, requireClientId } from './accept-messages.ts';
import { acceptResults } from './accept-results.ts';
import { instance } from './active-runs.ts';
import { executeRun } from './execute-run.ts';
import { type OpenedRun, openRun, type Refusal } from './open-run-repository.ts';
import { insertQueuedRun, listQueuedRuns, startQueuedRun } from './queued-run-repository.ts';
import { runStarted } from './run-events.ts';
import { type RunRequest, runDirectivesSchema, type ThreadScope, turnsSpent } from './schema.ts';
import { publishCommitted } from './thread-signals.ts';
import { titleFrom } from './thread-title.ts';

export type AgentFactory = (scope: ThreadScope) => AbstractAgent;
export type StartedRun = {
  /** Events of the thread that the caller has no need to read any more: all up to this one. */
  after: number;
  /** The opening event, unless the run waits in the queue. */
  started?: BaseEvent;
};
/** All that was sent came too late, so that there is nothing to run. */
export type NothingToRun = 'late';

/**
 * Stores the new messages of a request and opens its run before any model is called; behind an
 * active run, or one that waits for a human, it waits in the queue instead, so that nothing typed is
 * ever lost.
 * @param resumes the waiting run that this one carries on; its answers are stored already
 * @throws AppError NOT_FOUND (somebody else's or a deleted thread), RATE_LIMITED (queue full),
 *   INVALID_REQUEST (run id taken, unknown branch, no turns left), CONFLICT (the thread is busy)
 */
export async function startRun(
  scope: ThreadScope,
  runId: string,
  request: RunRequest,
  agent: AbstractAgent,
  nextAgent: AgentFactory,
  resumes?: string,
): Promise<StartedRun | NothingToRun> {
  refuseWhenClosing();
  requireClientId('thread id', scope.threadId);
  requireClientId('run id', runId);
  const received = acceptMessages(request.messages);
  const { insteadOf } = directivesOf(request);
  const continues = insteadOf === undefined && resumes === undefined;
  const { messages: sent, head } = continues
    ? await acceptResults(scope, received)
    : { messages: withoutResults(received) };
  if (insteadOf && sent.at(-1)?.role !== 'user') {
    throw new AppError(
      'INVALID_REQUEST',
      'Send the message that is to stand in for the other one.',
    );
  }
  if (continues && received.length > 0 && sent.length === 0) return 'late';
  const opened = await openOrAdopt({ scope, runId, sent, insteadOf, resumes, head });
  if (opened === 'moved') {
    const messages = withoutResults(trailing(sent));
    if (messages.length === 0) return 'late';
    return startRun(scope, runId, { ...request, messages }, agent, nextAgent);
  }
  if (opened === 'taken' || opened === 'waiting') {
    if (insteadOf) throw new AppError('CONFLICT', BUSY[opened]);
    if (resumes) throw new AppError('CONFLICT', 'This was answered already.');
    const messages = withoutResults(trailing(sent));
    if (sent.length > 0 && messages.length === 0) return 'late';
    return { after: await enqueueRun(scope, runId, { ...request, messages }, nextAgent) };
  }
  if (typeof opened === 'string') throw refusalError(opened);
  const { seq, parentRunId, messageIds } = opened;
  if (seq === 1) publishFeed(scope.tenantId, scope.workspaceId, { type: 'threads_changed' });
  const fresh = new Set(messageIds);
  const messages = sent.filter(({ id }) => fresh.has(id));
  void runAndContinue(scope, runId, agent, request, opened, nextAgent);
  return { after: seq, started: runStarted(scope.threadId, runId, messages, parentRunId) };
}

const BUSY = {
  taken: 'The assistant is working. Stop it first, or wait for the answer.',
  waiting: 'Something waits for your decision. Answer it first.',
};

function directivesOf({ forwardedProps }: RunRequest) {
  const ours: unknown = forwardedProps?.flightdeck ?? {};
  const parsed = runDirectivesSchema.safeParse(ours);
  if (parsed.success) return parsed.data;
  throw new AppError('INVALID_REQUEST', 'The request names a message that is not usable.');
}

function refuseWhenClosing(): void {
  if (!instance().closing) return;
  throw new AppError('DATABASE_UNAVAILABLE', 'The server is restarting. Try again.');
}

function refusalError(refusal: Refusal): AppError {
  if (refusal === 'no_branch') {
    return new AppError('INVALID_REQUEST', 'The message to replace is not in this conversation.');
  }
  if (refusal === 'turns_spent')
    return new AppError('INVALID_REQUEST', turnsSpent(env().MAX_TURNS));
  if (refusal === 'not_waiting') {
    return new AppError('INVALID_REQUEST', 'Nothing waits for this answer any more.');
  }
  return new AppError('NOT_FOUND', 'There is no such conversation.');
}

/**
 * A client may send the whole history with every run; only what follows its last assistant message
 * can be new to a thread that is there. A thread that is not is made from all of it.
 */
async function openOrAdopt(start: {
  scope: ThreadScope;
  runId: string;
  sent: Message[];
  insteadOf?: string;
  resumes?: string;
  head?: string;
}): Promise<OpenedRun | Refusal> {
  const { scope, runId, sent, insteadOf, resumes, head } = start;
  const messages = trailing(sent);
  const saysSomething = sent.some(({ role }) => role === 'user');
  const run = {
    ...scope,
    runId,
    insteadOf,
    resumes,
    expectedHead: head,
    owner: instance().owner,
    leaseMs: tunables.runs.leaseMs,
    title: titleFrom(sent),
    event: runStarted(scope.threadId, runId, []),
  };
  const existingOnly = !saysSomething || messages.length < sent.length;
  const opened = await openRun({ ...run, messages, existingOnly });
  if (opened !== 'new_thread') return opened;
  if (saysSomething) return openRun({ ...run, messages: sent, existingOnly: false });
  throw new AppError('INVALID_REQUEST', 'Say something first: the request holds no message.');
}

const withoutResults = (messages: Message[]) => messages.filter(({ role }) => role !== 'tool');

function trailing(sent: Message[]): Message[] {
  return sent
    .slice(sent.findLastIndex((message) => message.role === 'assistant') + 1)
    .filter(({ role }) => role === 'user' || role === 'tool');
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
  const { resume: _, ...kept } = request;
  const accepted = { ...kept, messages: acceptMessages(request.messages) };
  const { maxQueued } = tunables.runs;
  const after = await insertQueuedRun(scope, runId, accepted, maxQueued);
  if (after === 'full') {
    const message = `${maxQueued} messages are waiting already. Wait for an answer, or remove one.`;
    // No time to wait is told: it is over when there is an answer, whenever that is.
    throw new AppError('RATE_LIMITED', message);
  }
  if (after === 'turns_spent') throw refusalError(after);
  if (after === 'taken') throw new AppError('INVALID_REQUEST', 'This run was sent before.');
  if (after === undefined) throw new AppError('NOT_FOUND', 'There is no such conversation.');
  const { tenantId, workspaceId, threadId } = scope;
  publishFeed(tenantId, workspaceId, { type: 'run', threadId, runId, status: 'queued' });
  await startNextRun(scope, nextAgent).catch((error) => {
    // The message is stored: telling that it failed would have it sent twice. The heartbeat starts it.
    log.error({ err: error, runId }, 'a queued run could not be started');
  });
  return after;
}

/** Starts the thread's next queued run, if there is one, no other is active and nobody is asked. */
export async function startNextRun(scope: ThreadScope, nextAgent: AgentFactory): Promise<void> {
  const { owner, closing } = instance();
  if (closing) return;
  const { tenantId, threadId } = scope;
  const [next] = await listQueuedRuns(tenantId, threadId);
  if (!next) return;
  const { runId, request } = next;
  const started = await startQueuedRun({
    tenantId,
    threadId,
    runId,
    owner,
    leaseMs: tunables.runs.leaseMs,
    messageIds: request.messages.map((message) => message.id),
    turns: request.messages.some(({ role }) => role === 'user') ? 1 : 0,
    event: runStarted(threadId, runId, request.messages),
  });
  if (started === undefined || started === 'taken') return;
  publishCommitted(threadId, undefined);
  void runAndContinue(scope, runId, nextAgent(scope), request, started, nextAgent);
}

async function runAndContinue(
  scope: ThreadScope,
  runId: string,
  agent: AbstractAgent,
  { tools, context, forwardedProps, resume }: Omit<RunRequest, 'messages'>,
  opened: OpenedRun,
  nextAgent: AgentFactory,
): Promise<void> {
  try {
    const request = { tools, context, forwardedProps, resume };
    await executeRun(scope, runId, agent, request, opened);
    await startNextRun(scope, nextAgent);
  } catch (error) {
    log.error({ err: error, runId }, 'a run could not be carried on');
  }
}
