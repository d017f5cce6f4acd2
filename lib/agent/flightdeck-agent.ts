import { randomUUID } from 'node:crypto';
import {
  AbstractAgent,
  type AgentStateMutation,
  type AgentSubscriber,
  type BaseEvent,
  type RunAgentInput,
  type RunAgentParameters,
} from '@ag-ui/client';
import { concatMap, from, map, Observable, of } from 'rxjs';
import type { AgentOptions } from './agent-options.ts';
import { notifySubscribers } from './notify-subscribers.ts';
import { type AbortKind, RunAbort } from './run-abort.ts';
import { runToEnd } from './run-to-end.ts';

/**
 * The agent: one AG-UI run per call, over any model of the AI SDK. It reads the conversation from
 * `input.messages` and keeps nothing itself; what it emits is for the run log.
 */
export class FlightdeckAgent extends AbstractAgent {
  private options: AgentOptions;
  private controller: AbortController;

  constructor(options: AgentOptions) {
    super({ agentId: 'default', description: 'Answers from the documents of the workspace.' });
    this.options = options;
    this.controller = new AbortController();
  }

  /** The base class copies its own fields only; a clone is a run of its own. */
  override clone(): FlightdeckAgent {
    const cloned: FlightdeckAgent = super.clone();
    cloned.options = this.options;
    cloned.controller = new AbortController();
    return cloned;
  }

  /** Ends the run, or the next one if none has begun yet: the model call, its tools and retries. */
  override abortRun(kind: AbortKind = 'stop'): void {
    this.controller.abort(new RunAbort(kind));
  }

  run(input: RunAgentInput): Observable<BaseEvent> {
    return new Observable((subscriber) => {
      const { controller } = this;
      const emit = (event: BaseEvent) => subscriber.next(event);
      void runToEnd(this.options, input, controller, emit).then(() => {
        if (this.controller === controller) this.controller = new AbortController();
        subscriber.complete();
      });
      return () => controller.abort(new RunAbort('detached'));
    });
  }

  /**
   * The base class copies everything and leaves activities out, but the model must see that an
   * answer was stopped.
   */
  protected override prepareRunAgentInput(parameters?: RunAgentParameters): RunAgentInput {
    return {
      threadId: this.threadId,
      runId: parameters?.runId ?? randomUUID(),
      state: this.state,
      messages: [...this.messages],
      tools: parameters?.tools ?? [],
      context: parameters?.context ?? [],
      forwardedProps: parameters?.forwardedProps ?? {},
      ...(parameters?.resume ? { resume: parameters.resume } : {}),
    };
  }

  /**
   * Hands events to the subscribers and derives nothing from them: the base class copies the whole
   * history for every delta, and here the run log is what derives the transcript.
   */
  protected override apply(
    input: RunAgentInput,
    events$: Observable<BaseEvent>,
    subscribers: AgentSubscriber[],
  ): Observable<AgentStateMutation> {
    return events$.pipe(
      concatMap((event) => {
        const pending = notifySubscribers(event, subscribers, {
          messages: this.messages,
          state: this.state,
          agent: this,
          input,
        });
        return pending.length > 0 ? from(Promise.all(pending)).pipe(map(() => ({}))) : of({});
      }),
    );
  }
}
