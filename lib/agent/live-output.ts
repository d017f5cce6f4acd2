import { type BaseEvent, EventType } from '@ag-ui/client';
import type { OutputChunk } from '../tools/index.ts';
import { tunables } from '../tunables.ts';
import { cleanText } from './clean-text.ts';

/** Activity message `output-<toolCallId>`: what a tool wrote while it worked. */
export const OUTPUT_ACTIVITY = 'tool_output';

/**
 * Shows a tool's output while it works, as an activity of the transcript. Pieces that come close
 * together travel as one event, and beyond the cap only the fact that there was more.
 */
export class LiveOutput {
  private pending: OutputChunk[] = [];
  private written = 0;
  private begun = false;
  private cut = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly toolCallId: string,
    private readonly emit: (event: BaseEvent) => void,
  ) {}

  write({ stream, text }: OutputChunk): void {
    const room = tunables.agent.liveOutputChars - this.written;
    const shown = cleanText(text.slice(0, Math.max(0, room)));
    this.written += text.length;
    if (shown !== '') {
      const last = this.pending.at(-1);
      if (last?.stream === stream) last.text += shown;
      else this.pending.push({ stream, text: shown });
      this.timer ??= setTimeout(() => this.flush(), tunables.agent.liveOutputMs);
    }
  }

  /** Sends what is left; called when the tool is done. */
  close(): void {
    this.flush();
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const truncated = this.written > tunables.agent.liveOutputChars;
    if (this.pending.length === 0 && truncated === this.cut) return;
    const chunks = this.pending;
    this.pending = [];
    const messageId = `output-${this.toolCallId}`;
    const about = { messageId, activityType: OUTPUT_ACTIVITY };
    if (!this.begun) {
      const content = { toolCallId: this.toolCallId, chunks, truncated };
      this.emit({
        type: EventType.ACTIVITY_SNAPSHOT,
        ...about,
        content,
        replace: true,
      } as BaseEvent);
    } else {
      const added = chunks.map((value) => ({ op: 'add', path: '/chunks/-', value }));
      const patch = [...added, ...(truncated === this.cut ? [] : [MARK])];
      this.emit({ type: EventType.ACTIVITY_DELTA, ...about, patch } as BaseEvent);
    }
    this.begun = true;
    this.cut = truncated;
  }
}

const MARK = { op: 'replace', path: '/truncated', value: true };
