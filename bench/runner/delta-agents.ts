import { setImmediate } from 'node:timers/promises';
import { AbstractAgent, type BaseEvent, EventType, type RunAgentInput } from '@ag-ui/client';
import { Observable } from 'rxjs';
import { FlightdeckAgent } from '../../lib/agent/index.ts';

export const DELTAS = 5_000;
const DELTA = 'word ';
/** Deltas that arrive together: about what one read of a provider's socket brings. */
const BURST = 20;
export const TEXT_LENGTH = DELTAS * DELTA.length;

/** An answer of 5,000 deltas, a burst a turn of the event loop. */
function answer({ threadId, runId }: RunAgentInput): Observable<BaseEvent> {
  return new Observable((subscriber) => {
    const send = (event: object) => subscriber.next(event as BaseEvent);
    const work = async () => {
      const messageId = crypto.randomUUID();
      send({ type: EventType.RUN_STARTED, threadId, runId });
      send({ type: EventType.TEXT_MESSAGE_START, messageId, role: 'assistant' });
      for (let sent = 0; sent < DELTAS; sent += BURST) {
        for (let delta = 0; delta < BURST; delta++) {
          send({ type: EventType.TEXT_MESSAGE_CONTENT, messageId, delta: DELTA });
        }
        await setImmediate();
      }
      send({ type: EventType.TEXT_MESSAGE_END, messageId });
      send({ type: EventType.RUN_FINISHED, threadId, runId });
      subscriber.complete();
    };
    void work();
  });
}

/** As anybody would write it: everything but `run` is the base class's. */
export class StockDeltaAgent extends AbstractAgent {
  run(input: RunAgentInput): Observable<BaseEvent> {
    return answer(input);
  }
}

/** Flightdeck's agent class, with its way of handing events on, and the same answer. */
export class LeanDeltaAgent extends FlightdeckAgent {
  override run(input: RunAgentInput): Observable<BaseEvent> {
    return answer(input);
  }
}
