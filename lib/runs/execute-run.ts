import type { AbstractAgent } from '@ag-ui/client';
import { type BaseEvent, EventType } from '@ag-ui/core';
import { publishFeed } from '../feed/index.ts';
import { log } from '../log.ts';
import { withTelemetryScope } from '../telemetry/index.ts';
import { tunables } from '../tunables.ts';
import { type AbortReason, instance } from './active-runs.ts';
import { loadState } from './load-state.ts';
import { loadTranscript } from './load-transcript.ts';
import { isTerminal, OpenParts } from './open-parts.ts';
import type { OpenedRun } from './open-run-repository.ts';
import { type Ending, endingFor } from './run-events.ts';
import { RunMeasure } from './run-measure.ts';
import {
  type EndStatus,
  RUN_STATUS_ACTIVITY,
  type RunRequest,
  type ThreadScope,
} from './schema.ts';

/**
 * Lets an agent work on a run that is open, and stores what it emits. Whatever happens — a throw, a
 * missing terminal event, an abort that the agent ignores — the run ends with exactly one.
 */
export async function executeRun(
  scope: ThreadScope,
  runId: string,
  agent: AbstractAgent,
  request: Omit<RunRequest, 'messages'>,
  opened: OpenedRun,
): Promise<void> {
  const { tenantId, workspaceId, threadId } = scope;
  const run = { tenantId, threadId, runId };
  const { writer, aborts } = instance();
  const collected = new CollectedRun(runId);
  const measure = new RunMeasure({ tenantId, workspaceId, threadId, runId });
  let abort: (reason: AbortReason) => void = () => {};
  const aborted = new Promise<AbortReason>((resolve) => {
    abort = resolve;
  });
  writer.open(run, 1, () => abort('lost'));
  aborts.set(runId, abort);
  const timeout = setTimeout(() => abort('timeout'), tunables.runs.maxRunMs);
  publishFeed(tenantId, workspaceId, { type: 'run', threadId, runId, status: 'running' });

  const take = (event: BaseEvent) => {
    measure.observe(event);
    if (collected.take(event)) writer.append(runId, event);
  };
  const working = withTelemetryScope(measure.scope, () =>
    work(scope, runId, agent, request, opened, { take, measure }),
  );
  const reason = await Promise.race([working, aborted]);
  if (reason !== undefined && reason !== 'broken') {
    agent.abortRun();
    await Promise.race([working, pause(tunables.runs.stopGraceMs)]);
  }
  const ending = collected.end(run, reason);
  clearTimeout(timeout);
  const stored = await writer.end(runId, ending.events, ending.status, ending.errorCode);
  aborts.delete(runId);
  if (stored) measure.end(ending.status, ending.errorCode);
  else log.error({ runId }, 'a run was lost to another process or could not be stored');
  publishFeed(tenantId, workspaceId, { type: 'run', threadId, runId, status: ending.status });
  instance()
    .onEnded?.(scope, runId, ending.status)
    .catch((error) => log.error({ err: error, runId }, 'what follows a run failed'));
}

async function work(
  { tenantId, threadId }: ThreadScope,
  runId: string,
  agent: AbstractAgent,
  request: Omit<RunRequest, 'messages'>,
  opened: OpenedRun,
  { take, measure }: { take: (event: BaseEvent) => void; measure: RunMeasure },
): Promise<'broken' | undefined> {
  try {
    const past = await loadPast(tenantId, threadId, runId, opened);
    agent.threadId = threadId;
    agent.setMessages(past.messages);
    agent.setState(past.state);
    measure.start(past.messages);
    await agent.runAgent({ runId, ...request }, { onEvent: ({ event }) => take(event) });
    return undefined;
  } catch (error) {
    log.error({ err: error, runId }, 'the agent failed');
    return 'broken';
  }
}

/** What the agent is given of its branch: the messages up to this run, and the shared state. */
async function loadPast(
  tenantId: string,
  threadId: string,
  runId: string,
  { keptFromRunId, stateRunId }: OpenedRun,
) {
  const range = { fromRunId: runId, untilRunId: keptFromRunId, runs: tunables.runs.historyRuns };
  const [{ messages }, state] = await Promise.all([
    loadTranscript(tenantId, threadId, range),
    stateRunId ? loadState(tenantId, stateRunId) : {},
  ]);
  return { messages, state };
}

/** What a run has emitted, as far as its ending depends on it. */
class CollectedRun {
  private readonly parts = new OpenParts();
  private terminal: BaseEvent | undefined;
  private ended = false;

  constructor(private readonly runId: string) {}

  /** @returns whether the event goes to the log now; terminal events wait for the end. */
  take(event: BaseEvent): boolean {
    if (this.ended || this.terminal || event.type === EventType.RUN_STARTED) return false;
    if (isTerminal(event)) {
      this.terminal = event;
      return false;
    }
    this.parts.observe(event);
    return !this.isOwnStatus(event);
  }

  end(run: Parameters<typeof endingFor>[0], reason: AbortReason | 'broken' | undefined): Ending {
    this.ended = true;
    const open = this.parts.close();
    const ending =
      reason === undefined && this.terminal
        ? { ...outcome(this.terminal), events: this.lastEvents(this.terminal) }
        : endingFor(run, reason ?? 'broken');
    return { ...ending, events: [...open, ...ending.events] };
  }

  private status: BaseEvent | undefined;

  /** The status marker is held back: how the run ended is known at its end. */
  private isOwnStatus(event: BaseEvent): boolean {
    const { activityType, messageId } = event as { activityType?: string; messageId?: string };
    const own = activityType === RUN_STATUS_ACTIVITY && messageId === `status-${this.runId}`;
    if (own) this.status = event;
    return own;
  }

  private lastEvents(terminal: BaseEvent): BaseEvent[] {
    return this.status ? [this.status, terminal] : [terminal];
  }
}

function outcome(terminal: BaseEvent): { status: EndStatus; errorCode?: string } {
  if (terminal.type === EventType.RUN_FINISHED) {
    const { outcome } = terminal as { outcome?: { type?: string } };
    return { status: outcome?.type === 'interrupt' ? 'waiting' : 'finished' };
  }
  return { status: 'failed', errorCode: (terminal as { code?: string }).code };
}

function pause(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms, undefined));
}
