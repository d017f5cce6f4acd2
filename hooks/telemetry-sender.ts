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
    if (event.name === 'events_dropped') this.dropped += event.properties.count;
    else if (this.waiting.length < tunables.browser.trackedEvents) {
      this.waiting.push({ ...event, properties: redact(event.properties) });
    } else this.dropped += 1;
    this.schedule(tunables.telemetry.sendMs);
  };

  /** Hands what is left to the browser, which sends it although the page goes. */
  readonly leave = (): void => {
    clearTimeout(this.timer);
    this.timer = undefined;
    while (this.waiting.length > 0 || this.dropped > 0) {
      const { events, lost } = this.takeBatch();
      const body = new Blob([JSON.stringify({ events })], { type: 'application/json' });
      if (navigator.sendBeacon(ADDRESS, body)) continue;
      this.dropped += lost;
      // A page that was only hidden sends the rest itself.
      this.schedule(tunables.telemetry.sendMs);
      return;
    }
  };

  /** The next events to send, and how many are lost if they are not taken. */
  private takeBatch(): { events: Told[]; lost: number } {
    const events = this.waiting.splice(0, tunables.telemetry.sendEvents);
    const lost = events.length + this.dropped;
    if (this.dropped > 0) events.push(droppedEvents(this.dropped));
    this.dropped = 0;
    return { events, lost };
  }

  private schedule(afterMs: number): void {
    if (this.timer !== undefined || this.sending) return;
    this.timer = setTimeout(() => void this.send(), afterMs);
  }

  private async send(): Promise<void> {
    this.timer = undefined;
    this.sending = true;
    const { events, lost } = this.takeBatch();
    if (!(await this.deliver(events))) this.dropped += lost;
    this.sending = false;
    if (this.waiting.length > 0) this.schedule(tunables.telemetry.sendMs);
  }

  /** @returns whether the server took them */
  private async deliver(events: Told[]): Promise<boolean> {
    const { sendAttempts, sendBackoffMs, sendWaitMs } = tunables.telemetry;
    let askedMs = 0;
    for (let attempt = 0; attempt < sendAttempts; attempt++) {
      if (attempt > 0) await pause(Math.max(sendBackoffMs * 2 ** attempt, askedMs));
      try {
        await apiRequest(ADDRESS, { method: 'POST', json: { events }, keepalive: true });
        return true;
      } catch (error) {
        const { status, retryAfterSeconds } = error instanceof ApiError ? error : UNANSWERED;
        if (status >= 400 && status < 500 && status !== 429) return false;
        askedMs = Math.min((retryAfterSeconds ?? 0) * 1_000, sendWaitMs);
      }
    }
    return false;
  }
}

const UNANSWERED = { status: 0, retryAfterSeconds: null };

function droppedEvents(count: number): Told {
  const [id, at] = [crypto.randomUUID(), new Date().toISOString()];
  return { id, at, name: 'events_dropped', properties: { count } };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
