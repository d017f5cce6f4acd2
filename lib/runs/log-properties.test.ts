import { randomUUID } from 'node:crypto';
import { type BaseEvent, EventType, type Message } from '@ag-ui/core';
import fc from 'fast-check';
import { firstValueFrom, lastValueFrom, takeUntil, timer, toArray } from 'rxjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { noInterrupts } from '../../test/no-interrupts.ts';
import { runInput } from '../../test/run-input.ts';
import { ScriptedAgent } from '../../test/scripted-agent.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import { systemDatabase } from '../database/index.ts';
import { ensureLocalTenant } from '../workspaces/index.ts';
import { withCaller } from './caller.ts';
import { FlightdeckRunner } from './flightdeck-runner.ts';
import { foldTranscript } from './fold-transcript.ts';
import { recoverRuns } from './recover-runs.ts';
import { readEvents } from './run-event-repository.ts';

withTestDatabase();
beforeAll(() => ensureLocalTenant());

const caller = { ...LOCAL_OWNER, workspaceId: 'guide' };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What a client holds that received these events: snapshots replace, the rest is folded on top. */
function clientMessages(events: BaseEvent[]): Message[] {
  const at = events.findLastIndex((event) => event.type === EventType.MESSAGES_SNAPSHOT);
  if (at === -1) return foldTranscript(events);
  const { messages } = events[at] as unknown as { messages: Message[] };
  const known = { type: EventType.RUN_STARTED, input: { messages } } as unknown as BaseEvent;
  return foldTranscript([known, ...events.slice(at + 1)]);
}

const storedEvents = async (threadId: string) =>
  (await readEvents('local', threadId, { after: 0, limit: 10_000 })).map(({ event }) => event);

const scripts = fc.array(
  fc.record({ text: fc.string({ unit: 'grapheme', minLength: 1 }), wait: fc.nat(6) }),
  { minLength: 1, maxLength: 12 },
);
const moments = fc.array(fc.record({ join: fc.nat(40), stay: fc.integer({ min: 1, max: 60 }) }), {
  maxLength: 4,
});

function start(script: { text: string; wait: number }[], threadId: string) {
  const agent = new ScriptedAgent(async ({ say }) => {
    for (const { text, wait } of script) {
      say(text);
      if (wait > 0) await pause(wait);
    }
  });
  const runner = new FlightdeckRunner(() => agent, noInterrupts);
  const runId = randomUUID();
  const messages: Message[] = [{ id: randomUUID(), role: 'user', content: 'go' }];
  const input = runInput(threadId, messages, { runId });
  const run = withCaller(caller, () => runner.run({ threadId, agent, input }));
  return { runner, runId, run };
}

describe('the run log', () => {
  it('gives every reader the same transcript, whenever it joins, leaves and joins again', async () => {
    await fc.assert(
      fc.asyncProperty(scripts, moments, async (script, readers) => {
        const threadId = randomUUID();
        const { runner, run } = start(script, threadId);
        const connect = () => withCaller(caller, () => runner.connect({ threadId }));
        const whole = lastValueFrom(run.pipe(toArray()));
        const seen = readers.map(async ({ join, stay }) => {
          await pause(join);
          await firstValueFrom(connect().pipe(takeUntil(timer(stay)), toArray()));
          return lastValueFrom(connect().pipe(toArray()));
        });
        const transcript = foldTranscript(await whole);
        expect(transcript.at(-1)?.content).toBe(script.map(({ text }) => text).join(''));
        expect(foldTranscript(await storedEvents(threadId))).toEqual(transcript);
        for (const events of await Promise.all(seen)) {
          if (events.length > 0) expect(clientMessages(events)).toEqual(transcript);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('holds whatever a reader has seen when the process is lost in the middle', async () => {
    await fc.assert(
      fc.asyncProperty(scripts, fc.nat(30), async (script, lostAfter) => {
        const threadId = randomUUID();
        const { runId, run } = start(script, threadId);
        const seen: BaseEvent[] = [];
        const reading = run.subscribe((event) => seen.push(event));
        await pause(lostAfter);
        await systemDatabase().execute`
          UPDATE run SET lease_owner = 'dead', lease_until = now() - interval '1 s'
          WHERE id = ${runId} AND status = 'running'`;
        reading.unsubscribe();
        await recoverRuns(() => new ScriptedAgent(async () => {}), false);
        const stored = await storedEvents(threadId);
        expect(stored.slice(0, seen.length)).toEqual(seen);
        const ends = [EventType.RUN_FINISHED, EventType.RUN_ERROR];
        await expect
          .poll(async () => (await storedEvents(threadId)).filter((e) => ends.includes(e.type)))
          .toHaveLength(1);
      }),
      { numRuns: 25 },
    );
  });
});
