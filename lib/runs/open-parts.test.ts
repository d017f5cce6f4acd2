import { type BaseEvent, EventType } from '@ag-ui/core';
import { describe, expect, it } from 'vitest';
import { OpenParts } from './open-parts.ts';

describe('OpenParts', () => {
  it('closes what is open, innermost first, and only once', () => {
    const parts = new OpenParts();
    const events = [
      { type: EventType.STEP_STARTED, stepName: 'one' },
      { type: EventType.TEXT_MESSAGE_START, messageId: 'a' },
      { type: EventType.TEXT_MESSAGE_END, messageId: 'a' },
      { type: EventType.TOOL_CALL_START, toolCallId: 'c', toolCallName: 'x', parentMessageId: 'a' },
      { type: EventType.REASONING_MESSAGE_START, messageId: 'r' },
    ] as BaseEvent[];
    for (const event of events) parts.observe(event);
    expect(parts.close()).toEqual([
      { type: EventType.REASONING_MESSAGE_END, messageId: 'r' },
      { type: EventType.TOOL_CALL_END, toolCallId: 'c' },
      { type: EventType.STEP_FINISHED, stepName: 'one' },
    ]);
    expect(parts.close()).toEqual([]);
  });
});
