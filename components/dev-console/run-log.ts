import { type BaseEvent, EventType } from '@ag-ui/core';

/** An event with its time in milliseconds since the run's first. */
export type TimedEvent = { at: number; event: BaseEvent };

/** The events of a run as far as they are known here. */
export type RunLog = {
  runId: string;
  /** When it began, in milliseconds since 1970. */
  startedAt: number;
  events: readonly TimedEvent[];
  status: 'running' | 'waiting' | 'finished' | 'failed';
  /**
   * Whether each event was seen when it happened. Who comes to a run that is going on is told at once
   * what came before, and what was too much is forgotten; then only the stored log knows the times.
   */
  whole: boolean;
};

type Fields = BaseEvent & Record<string, unknown>;
/** An event with its fields. Events are told apart by `type` alone, and may come from newer servers. */
export const fieldsOf = (event: BaseEvent): Fields => event as Fields;

/** What shows a thread to who opens it is dressed as a run of its own. */
export const isOpening = (runId: string): boolean => runId.startsWith('snapshot-');

/** How a run stands after an event; undefined when the event does not change that. */
export function statusAfter(event: BaseEvent): RunLog['status'] | undefined {
  if (event.type === EventType.RUN_ERROR) return 'failed';
  if (event.type !== EventType.RUN_FINISHED) return undefined;
  const { outcome } = fieldsOf(event) as { outcome?: { type?: string } };
  return outcome?.type === 'interrupt' ? 'waiting' : 'finished';
}

const TOKENS: ReadonlySet<string> = new Set([
  EventType.TEXT_MESSAGE_CONTENT,
  EventType.REASONING_MESSAGE_CONTENT,
  EventType.TOOL_CALL_START,
]);

/** Where the first of an answer stands among the events: a word, a thought or a call; -1 before it. */
export function firstTokenIndex(events: readonly TimedEvent[]): number {
  return events.findIndex(({ event }) => TOKENS.has(event.type));
}
