import { type BaseEvent, EventType, type Message } from '@ag-ui/core';
import { record, type TelemetryScope } from '../telemetry/index.ts';
import type { EndStatus } from './schema.ts';

/** What telemetry learns of a run: how long it took, and how much work it was. */
export class RunMeasure {
  private readonly begin = performance.now();
  private firstTokenMs: number | undefined;
  private steps = 0;
  private toolCalls = 0;

  constructor(readonly scope: Required<TelemetryScope>) {}

  /** @param history what the agent is given; its last message is the one to answer */
  start(history: readonly Message[]): void {
    const last = history.at(-1);
    const text =
      last?.role === 'user' && typeof last.content === 'string' ? last.content : undefined;
    record('run_started', { message: text }, this.scope);
  }

  observe({ type }: BaseEvent): void {
    if (type === EventType.TEXT_MESSAGE_CONTENT) this.firstTokenMs ??= this.elapsed();
    else if (type === EventType.STEP_STARTED) this.steps += 1;
    else if (type === EventType.TOOL_CALL_START) this.toolCalls += 1;
  }

  end(status: EndStatus, code: string | undefined): void {
    const { firstTokenMs, steps, toolCalls } = this;
    const work = { firstTokenMs, steps, toolCalls, durationMs: this.elapsed() };
    record('run_ended', { status, code, ...work }, this.scope);
  }

  private elapsed(): number {
    return Math.round(performance.now() - this.begin);
  }
}

/** For a run whose process is gone, and with it what was measured: what its log still tells. */
export function recordLeftRun(
  { tenantId, workspaceId, threadId, runId }: Required<TelemetryScope>,
  lastedMs: number,
  events: readonly BaseEvent[],
  { status, errorCode: code }: { status: EndStatus; errorCode?: string },
): void {
  const count = (type: EventType) => events.filter((event) => event.type === type).length;
  const work = {
    steps: count(EventType.STEP_STARTED),
    toolCalls: count(EventType.TOOL_CALL_START),
    durationMs: Math.round(lastedMs),
  };
  record('run_ended', { status, code, ...work }, { tenantId, workspaceId, threadId, runId });
}
