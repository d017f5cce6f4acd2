import { type BaseEvent, EventType } from '@ag-ui/core';

/** One delta never grows past this many UTF-16 code units, so that no single event blocks a tail. */
const MAX_DELTA = 32_768;

type Delta = BaseEvent & { delta: string; messageId?: string; toolCallId?: string };

/** The message or tool call a delta belongs to; undefined for events that are not text deltas. */
function target(event: BaseEvent): string | undefined {
  const { messageId, toolCallId } = event as Delta;
  switch (event.type) {
    case EventType.TEXT_MESSAGE_CONTENT:
    case EventType.REASONING_MESSAGE_CONTENT:
      return `${event.type} ${messageId}`;
    case EventType.TOOL_CALL_ARGS:
      return `${event.type} ${toolCallId}`;
    default:
      return undefined;
  }
}

/**
 * Collects the events of one run between two writes, joining neighbouring deltas of the same part.
 * A surrogate pair that a provider cut in two is held back until its second half arrives.
 */
export class DeltaCoalescer {
  private events: BaseEvent[] = [];
  private readonly halves = new Map<string, string>();

  get size(): number {
    return this.events.length;
  }

  add(event: BaseEvent): void {
    const key = target(event);
    if (key === undefined) {
      this.events.push(event);
      return;
    }
    const delta = this.withWholeCharacters(key, (event as Delta).delta);
    if (delta === '') return;
    const last = this.events.at(-1) as Delta | undefined;
    if (last && target(last) === key && last.delta.length + delta.length <= MAX_DELTA) {
      this.events[this.events.length - 1] = { ...last, delta: last.delta + delta } as Delta;
    } else {
      this.events.push({ ...event, delta } as Delta);
    }
  }

  /** All that was collected; the coalescer is empty afterwards, but for a half character. */
  take(): BaseEvent[] {
    const taken = this.events;
    this.events = [];
    return taken;
  }

  private withWholeCharacters(key: string, delta: string): string {
    const text = (this.halves.get(key) ?? '') + delta;
    const endsInHalf = /[\ud800-\udbff]$/.test(text);
    if (endsInHalf) this.halves.set(key, text.slice(-1));
    else this.halves.delete(key);
    return endsInHalf ? text.slice(0, -1) : text;
  }
}
