import { type BaseEvent, EventType } from '@ag-ui/core';
import type { Append } from './run-event-repository.ts';
import { SUMMARY_ACTIVITY } from './schema.ts';

type Fields = {
  role?: string;
  messageId?: string;
  activityType?: string;
  content?: { keptFromRunId?: unknown };
};

/** What a batch of events means for its run's row, so that readers find it without a search. */
export function batchMarks(
  events: BaseEvent[],
): Pick<Append, 'delivered' | 'holdsState' | 'keptFromRunId'> {
  const marks: Pick<Append, 'delivered' | 'holdsState' | 'keptFromRunId'> = {};
  for (const event of events) {
    const { role, messageId, activityType, content } = event as BaseEvent & Fields;
    if (event.type === EventType.STATE_SNAPSHOT) marks.holdsState = true;
    if (event.type === EventType.TEXT_MESSAGE_START && role === 'user' && messageId) {
      marks.delivered = [...(marks.delivered ?? []), messageId];
    }
    if (event.type === EventType.ACTIVITY_SNAPSHOT && activityType === SUMMARY_ACTIVITY) {
      const kept = content?.keptFromRunId;
      if (typeof kept === 'string') marks.keptFromRunId = kept;
    }
  }
  return marks;
}
