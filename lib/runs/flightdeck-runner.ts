import type { BaseEvent, Message, RunAgentInput } from '@ag-ui/core';
import { AgentRunner } from '@copilotkit/runtime/v2';
import { Observable } from 'rxjs';
import { AppError } from '../errors/index.ts';
import { streamsEnd } from '../lifecycle/index.ts';
import { log } from '../log.ts';
import { redactText } from '../redaction/index.ts';
import { acceptMessages, requireClientId } from './accept-messages.ts';
import { currentCaller } from './caller.ts';
import { isTerminal } from './open-parts.ts';
import { openThread } from './open-thread.ts';
import { runError } from './run-events.ts';
import { listPath } from './run-path-repository.ts';
import { findWaitingRun, isReadable } from './run-repository.ts';
import type { ThreadScope } from './schema.ts';
import { type AgentFactory, startRun } from './start-run.ts';
import { stopRun } from './stop-run.ts';
import { tailThread } from './tail-thread.ts';

type RunnerRequest = Parameters<AgentRunner['run']>[0];

/** What the runner needs of those who ask humans. */
export type InterruptPort = {
  /**
   * Stores the answers of a resumed run.
   * @returns the waiting run that they carry on
   * @throws AppError INVALID_REQUEST when one is foreign, late, or not asked for
   */
  answer(scope: ThreadScope, resume: NonNullable<RunAgentInput['resume']>): Promise<string>;
  /** Takes back what the run asked and ends it. */
  withdraw(scope: ThreadScope, waitingRunId: string): Promise<void>;
};

/**
 * CopilotKit's runner on the run log. A stream that ends because its reader left does not touch the
 * run; only `stop` does. Who calls is taken from `withCaller`, never from the request's body.
 */
export class FlightdeckRunner extends AgentRunner {
  constructor(
    private readonly createAgent: AgentFactory,
    private readonly interrupts: InterruptPort,
  ) {
    super();
  }

  run({ threadId, agent, input }: RunnerRequest): Observable<BaseEvent> {
    const scope = { ...currentCaller(), threadId };
    return observe((signal) => this.startAndFollow(scope, agent, input, signal));
  }

  connect({ threadId }: Parameters<AgentRunner['connect']>[0]): Observable<BaseEvent> {
    const scope = { ...currentCaller(), threadId };
    return observe((signal) => openThread(scope, signal));
  }

  async isRunning({ threadId }: { threadId: string }): Promise<boolean> {
    const caller = currentCaller();
    if (!(await isReadable({ ...caller, threadId }))) return false;
    const [head] = await listPath(caller.tenantId, threadId, { limit: 1 });
    return head?.status === 'running';
  }

  async stop({ threadId, runId }: Parameters<AgentRunner['stop']>[0]): Promise<boolean> {
    const scope = { ...currentCaller(), threadId };
    if (await stopRun(scope, runId)) return true;
    const waiting = await findWaitingRun(scope);
    if (waiting === undefined) return false;
    await this.interrupts.withdraw(scope, waiting);
    return true;
  }

  private async *startAndFollow(
    scope: ThreadScope,
    agent: RunnerRequest['agent'],
    input: RunAgentInput,
    signal: AbortSignal,
  ): AsyncGenerator<BaseEvent, void, void> {
    const { runId, messages, tools, context, forwardedProps, resume } = input;
    const request = { messages: messages as Message[], tools, context, forwardedProps };
    requireClientId('run id', runId);
    // What cannot be started must not have used up an answer.
    if (resume?.length) acceptMessages(request.messages);
    const resumes = resume?.length ? await this.interrupts.answer(scope, resume) : undefined;
    const next = this.createAgent;
    const begun = await startRun(scope, runId, request, agent, next, resumes);
    if (begun === 'late') {
      yield* openThread(scope, signal);
      return;
    }
    const { after, started } = begun;
    if (started) yield started;
    for await (const stored of tailThread(scope.tenantId, scope.threadId, after, signal)) {
      for (const { event, runId: of } of stored) {
        if (of !== runId) continue;
        yield event;
        if (isTerminal(event)) return;
      }
    }
  }
}

/** A generator as an observable; a failure becomes a RUN_ERROR that says what to do and no more. */
function observe(
  produce: (signal: AbortSignal) => AsyncGenerator<BaseEvent, void, void>,
): Observable<BaseEvent> {
  return new Observable((subscriber) => {
    const left = new AbortController();
    const leave = () => left.abort();
    streamsEnd().addEventListener('abort', leave);
    void (async () => {
      try {
        for await (const event of produce(left.signal)) subscriber.next(event);
      } catch (error) {
        if (!(error instanceof AppError)) log.error({ err: error }, 'a stream failed');
        subscriber.next(toRunError(error));
      }
      streamsEnd().removeEventListener('abort', leave);
      subscriber.complete();
    })();
    return leave;
  });
}

/** Codes that a RUN_ERROR may carry: 80-security S3. */
const RUN_ERROR_CODES = new Set(['TENANT_REQUIRED', 'RATE_LIMITED', 'TIMEOUT', 'INVALID_REQUEST']);

function toRunError(error: unknown): BaseEvent {
  if (!(error instanceof AppError)) {
    const message = redactText('Something went wrong on the server. Try again.');
    return runError('AGENT_EXECUTION_ERROR', message);
  }
  const fallback = error.status < 500 ? 'INVALID_REQUEST' : 'AGENT_EXECUTION_ERROR';
  return runError(
    RUN_ERROR_CODES.has(error.code) ? error.code : fallback,
    redactText(error.message),
  );
}
