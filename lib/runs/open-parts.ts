import { type BaseEvent, EventType } from '@ag-ui/core';

type Part = { type: string; messageId?: string; toolCallId?: string; stepName?: string };

const ENDS = {
  [EventType.TEXT_MESSAGE_START]: EventType.TEXT_MESSAGE_END,
  [EventType.TOOL_CALL_START]: EventType.TOOL_CALL_END,
  [EventType.REASONING_START]: EventType.REASONING_END,
  [EventType.REASONING_MESSAGE_START]: EventType.REASONING_MESSAGE_END,
  [EventType.STEP_STARTED]: EventType.STEP_FINISHED,
} as Record<string, EventType>;
const END_TYPES = new Set<string>(Object.values(ENDS));

/** Follows which messages, tool calls, reasoning and steps of a run are open, to close them when it is cut. */
export class OpenParts {
  private readonly open = new Map<string, BaseEvent>();

  observe(event: BaseEvent): void {
    const end = ENDS[event.type];
    if (end) this.open.set(partKey(end, event), closing(end, event));
    else if (END_TYPES.has(event.type)) this.open.delete(partKey(event.type, event));
  }

  /** The events that close what is open, innermost first. */
  close(): BaseEvent[] {
    const events = [...this.open.values()].reverse();
    this.open.clear();
    return events;
  }
}

function partKey(endType: string, event: BaseEvent): string {
  const { messageId, toolCallId, stepName } = event as Part;
  return `${endType} ${messageId ?? toolCallId ?? stepName ?? ''}`;
}

function closing(type: EventType, event: BaseEvent): BaseEvent {
  const { messageId, toolCallId, stepName } = event as Part;
  if (type === EventType.STEP_FINISHED) return { type, stepName } as BaseEvent;
  if (type === EventType.TOOL_CALL_END) return { type, toolCallId } as BaseEvent;
  return { type, messageId } as BaseEvent;
}

export function isTerminal(event: BaseEvent): boolean {
  return event.type === EventType.RUN_FINISHED || event.type === EventType.RUN_ERROR;
}
