import { devConsoleTunables } from '../dev-console-tunables.ts';
import type { ModelCall, RunInspection } from './schema.ts';

type Kept = { bytes: number; text: string };
type Entry = { tenantId: string; head: Omit<RunInspection, 'calls'>; calls: Map<string, Kept> };

/** The inspections of the newest runs of this process, in memory, within a number of bytes. */
export class RunRing {
  private readonly entries = new Map<string, Entry>();
  private bytes = 0;
  private readonly limits: { runs: number; bytes: number };

  constructor(
    limits: { runs: number; bytes: number } = {
      runs: devConsoleTunables.inspectedRuns,
      bytes: devConsoleTunables.inspectedBytes,
    },
  ) {
    this.limits = limits;
  }

  /** Begins with a run; the oldest one makes room. */
  open(tenantId: string, head: Omit<RunInspection, 'calls' | 'droppedCalls'>): void {
    this.remove(head.runId);
    this.entries.set(head.runId, {
      tenantId,
      head: { ...head, droppedCalls: 0 },
      calls: new Map(),
    });
    while (this.entries.size > this.limits.runs) this.removeOldest();
  }

  /** Keeps a call, or what has become of one that is known. @param text the call as JSON */
  keep(runId: string, callId: string, text: string): void {
    const entry = this.entries.get(runId);
    if (!entry) return;
    const kept = { text, bytes: text.length * 2 };
    this.bytes += kept.bytes - (entry.calls.get(callId)?.bytes ?? 0);
    entry.calls.set(callId, kept);
    while (this.bytes > this.limits.bytes && this.entries.size > 1) this.removeOldest(runId);
    while (this.bytes > this.limits.bytes && entry.calls.size > 1) this.dropCall(entry);
  }

  fail(runId: string, failure: RunInspection['failure']): void {
    const entry = this.entries.get(runId);
    if (entry) entry.head.failure = failure;
  }

  /** What is kept of a run of that tenant and thread. */
  find(tenantId: string, threadId: string, runId: string): RunInspection | undefined {
    const entry = this.entries.get(runId);
    if (entry?.tenantId !== tenantId || entry.head.threadId !== threadId) return undefined;
    const calls = [...entry.calls.values()].map(({ text }) => JSON.parse(text) as ModelCall);
    return { ...entry.head, calls };
  }

  private dropCall(entry: Entry): void {
    const [oldest] = entry.calls;
    if (!oldest) return;
    this.bytes -= oldest[1].bytes;
    entry.calls.delete(oldest[0]);
    entry.head.droppedCalls += 1;
  }

  private removeOldest(except?: string): void {
    const oldest = [...this.entries.keys()].find((runId) => runId !== except);
    if (oldest !== undefined) this.remove(oldest);
  }

  private remove(runId: string): void {
    for (const { bytes } of this.entries.get(runId)?.calls.values() ?? []) this.bytes -= bytes;
    this.entries.delete(runId);
  }
}
