import {
  type AgentSubscriber,
  type AgentSubscriberParams,
  type BaseEvent,
  EventType,
  type RunErrorEvent,
  type RunFinishedEvent,
} from '@ag-ui/client';

/**
 * Tells every subscriber of an event, and of the end of a run through its own callback. Returns
 * what the callbacks are still working on; mutations they ask for are not supported here.
 */
export function notifySubscribers(
  event: BaseEvent,
  subscribers: AgentSubscriber[],
  params: AgentSubscriberParams,
): Promise<unknown>[] {
  const outcomes: unknown[] = [];
  for (const subscriber of subscribers) {
    outcomes.push(subscriber.onEvent?.({ event, ...params }));
    if (event.type === EventType.RUN_FINISHED) {
      const finished = event as RunFinishedEvent;
      outcomes.push(
        subscriber.onRunFinishedEvent?.({ event: finished, outcome: 'success', ...params }),
      );
    } else if (event.type === EventType.RUN_ERROR) {
      outcomes.push(subscriber.onRunErrorEvent?.({ event: event as RunErrorEvent, ...params }));
    }
  }
  return outcomes.filter((outcome) => outcome instanceof Promise);
}
