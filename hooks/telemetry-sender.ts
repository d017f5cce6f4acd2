import { redact } from '@/lib/redaction/index.ts';
import { tunables } from '@/lib/tunables.ts';
import { ApiError, apiRequest } from './api-request.ts';
import type { TrackedEvent } from './track.ts';

const ADDRESS = '/api/telemetry';

type Told = Omit<TrackedEvent, 'name' | 'properties'> & { name: string; properties: unknown };

/**
 * Sends what people do to the server: in batches, off the way of everything else, again with growing
 * pauses when it fails, and as a beacon when the page is left. What there is no room for, or what
 * the server does not take, is counted and not sent.
 */
export class TelemetrySender {
  private waiting: Told[] = [];
  private dropped = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending = false;

  /** Takes an event; never throws and never waits. */
  readonly add = (event: TrackedEvent): void => {
    if (this.waiting.length >= tunables.browser.trackedEvents) {
      this.dropped += 1;
      return;
    }
    this.waiting.push({ ...event, properties: redact(event.properties) });
    this.schedule(tunables.telemetry.sendMs);
  };

  /** Hands what is left to the browser, which sends it although the page goes. */
  readonly leave = (): void => {
    const { maxBatchEvents } = tunables.telemetry;
    while (this.waiting.length > 0) {
      const body = JSON.stringify({ events: this.waiting.splice(0, maxBatchEvents) });
      navigator.sendBeacon(ADDRESS, new Blob([body], { type: 'application/json' }));
    }
  };

  private schedule(afterMs: number): void {
    if (this.timer !== undefined || this.sending) return;
    this.timer = setTimeout(() => void this.send(), afterMs);
  }

  private async send(): Promise<void> {
    this.timer = undefined;
    this.sending = true;
    const events = this.waiting.splice(0, tunables.telemetry.sendEvents);
    const lost = this.dropped;
    this.dropped = 0;
    if (lost > 0) events.push(droppedEvents(lost));
    if (!(await this.deliver(events))) this.dropped += lost + events.length - (lost > 0 ? 1 : 0);
    this.sending = false;
    if (this.waiting.length > 0) this.schedule(tunables.telemetry.sendMs);
  }

  /** @returns whether the server took them */
  private async deliver(events: Told[]): Promise<boolean> {
    const { sendAttempts, sendBackoffMs } = tunables.telemetry;
    for (let attempt = 0; attempt < sendAttempts; attempt++) {
      if (attempt > 0) await pause(sendBackoffMs * 2 ** attempt);
      try {
        await apiRequest(ADDRESS, { method: 'POST', json: { events }, keepalive: true });
        return true;
      } catch (error) {
        const { status } = error instanceof ApiError ? error : { status: 0 };
        if (status >= 400 && status < 500 && status !== 429) return false;
      }
    }
    return false;
  }
}

function droppedEvents(count: number): Told {
  const [id, at] = [crypto.randomUUID(), new Date().toISOString()];
  return { id, at, name: 'events_dropped', properties: { count } };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
