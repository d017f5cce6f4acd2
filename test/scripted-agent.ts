import { AbstractAgent } from '@ag-ui/client';
import { type BaseEvent, EventType, type Message, type RunAgentInput } from '@ag-ui/core';
import { Observable } from 'rxjs';

type Script = (turn: {
  input: RunAgentInput;
  emit: (event: Record<string, unknown>) => void;
  say: (text: string) => void;
  aborted: AbortSignal;
}) => Promise<unknown>;

/** An agent that does what the test says, and ends with the outcome it gives; RUN_STARTED and RUN_FINISHED come by themselves. */
export class ScriptedAgent extends AbstractAgent {
  private abort = new AbortController();
  /** What the agent was given as history, a list a run. */
  readonly histories: Message[][] = [];

  constructor(private readonly script: Script) {
    super();
  }

  override clone(): this {
    return new ScriptedAgent(this.script) as this;
  }

  override abortRun(): void {
    this.abort.abort();
  }

  override run(input: RunAgentInput): Observable<BaseEvent> {
    this.abort = new AbortController();
    this.histories.push(input.messages as Message[]);
    return new Observable((subscriber) => {
      const emit = (event: Record<string, unknown>) => subscriber.next(event as BaseEvent);
      const { threadId, runId } = input;
      const messageId = `answer-${runId}`;
      let talking = false;
      const say = (delta: string) => {
        if (!talking) emit({ type: EventType.TEXT_MESSAGE_START, messageId, role: 'assistant' });
        talking = true;
        emit({ type: EventType.TEXT_MESSAGE_CONTENT, messageId, delta });
      };
      emit({ type: EventType.RUN_STARTED, threadId, runId });
      this.script({ input, emit, say, aborted: this.abort.signal }).then(
        (outcome: unknown) => {
          if (talking) emit({ type: EventType.TEXT_MESSAGE_END, messageId });
          emit({ type: EventType.RUN_FINISHED, threadId, runId, ...(outcome ? { outcome } : {}) });
          subscriber.complete();
        },
        (error) => subscriber.error(error),
      );
    });
  }
}
