import type { Message } from '@ag-ui/core';
import { TranscriptFold } from '@/lib/runs/fold-transcript';
import type { TimedEvent } from './run-log.ts';

/** The transcript of a run at a place of it; on the way forward each event is folded in once. */
export class ReplayFold {
  private fold = new TranscriptFold();
  private folded = 0;

  constructor(private readonly events: readonly TimedEvent[]) {}

  /** What the first `played` events come to; the messages grow with the next call. */
  messagesAt(played: number): readonly Message[] {
    if (played < this.folded) {
      this.fold = new TranscriptFold();
      this.folded = 0;
    }
    for (const { event } of this.events.slice(this.folded, played)) this.fold.apply(event);
    this.folded = played;
    return this.fold.messages;
  }
}
