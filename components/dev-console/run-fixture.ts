import { EventType } from '@ag-ui/core';
import type { RunFixture, RunInspection } from '@/lib/run-inspection/schema';
import { fieldsOf, type TimedEvent } from './run-log.ts';

/**
 * A run as a test can load it.
 * @param events as stored
 * @param inspection what the server still knows of the run's model calls
 */
export function runFixture(
  run: { threadId: string; runId: string; status: string },
  events: readonly TimedEvent[],
  inspection: RunInspection | null,
): RunFixture {
  const { threadId, runId, status } = run;
  const opening = events.find(({ event }) => event.type === EventType.RUN_STARTED)?.event;
  const { input } = (opening ?? {}) as { input?: { messages?: RunFixture['messages'] } };
  return {
    version: 1,
    threadId,
    runId,
    status,
    messages: input?.messages ?? [],
    tools: inspection?.calls.find(({ role }) => role === 'main')?.tools ?? calledTools(events),
    context: inspection?.context ?? [],
    events: events.map(({ at, event }) => ({ at, event: fieldsOf(event) })),
  };
}

function calledTools(events: readonly TimedEvent[]): RunFixture['tools'] {
  const names = events.flatMap(({ event }) =>
    event.type === EventType.TOOL_CALL_START ? [String(fieldsOf(event).toolCallName)] : [],
  );
  return [...new Set(names)].map((name) => ({ name }));
}
