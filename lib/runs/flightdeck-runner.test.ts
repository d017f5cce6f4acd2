import { randomUUID } from 'node:crypto';
import { type BaseEvent, EventType, type Message } from '@ag-ui/core';
import { firstValueFrom, lastValueFrom, share, toArray } from 'rxjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { noInterrupts } from '../../test/no-interrupts.ts';
import { runInput } from '../../test/run-input.ts';
import { ScriptedAgent } from '../../test/scripted-agent.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import { systemDatabase, tenantDatabase } from '../database/index.ts';
import { telemetryQueue } from '../telemetry/index.ts';
import { ensureLocalTenant } from '../workspaces/index.ts';
import { withCaller } from './caller.ts';
import { FlightdeckRunner } from './flightdeck-runner.ts';
import { loadTranscript } from './load-transcript.ts';
import { openRun } from './open-run-repository.ts';
import { listQueuedRuns } from './queued-run-repository.ts';
import { recoverRuns } from './recover-runs.ts';
import { readEvents } from './run-event-repository.ts';
import { runStarted } from './run-events.ts';

withTestDatabase();
beforeAll(() => ensureLocalTenant());

const caller = { ...LOCAL_OWNER, workspaceId: 'guide' };
const user = (content: string, id: string = randomUUID()): Message => ({
  id,
  role: 'user',
  content,
});
const hello = () => new ScriptedAgent(async ({ say }) => say('Hello'));

function runWith(agent: ScriptedAgent, threadId: string, messages: Message[], as = caller) {
  const runner = new FlightdeckRunner(() => agent, noInterrupts);
  const input = {
    threadId,
    runId: randomUUID(),
    messages,
    state: {},
    tools: [{ name: 'x', description: '', parameters: {} }],
    context: [],
    forwardedProps: { secret: 'do-not-store' },
  };
  const events = withCaller(as, () => runner.run({ threadId, agent, input }));
  return { runId: input.runId, runner, events: lastValueFrom(events.pipe(toArray())) };
}

/** `begun` resolves once the reader has been sent something, `events` when the stream has ended. */
function watch(threadId: string, as = caller) {
  const runner = new FlightdeckRunner(() => hello(), noInterrupts);
  const stream = withCaller(as, () => runner.connect({ threadId })).pipe(share());
  const begun = firstValueFrom(stream, { defaultValue: undefined });
  return { begun, events: lastValueFrom(stream.pipe(toArray())) };
}

const connect = (threadId: string, as = caller): Promise<BaseEvent[]> => watch(threadId, as).events;

const types = (events: BaseEvent[]) => events.map((event) => event.type);
const texts = async (threadId: string) => {
  const { messages } = await loadTranscript('local', threadId, { runs: 100 });
  return messages.filter((m) => m.role === 'user' || m.role === 'assistant').map((m) => m.content);
};
const stored = async (threadId: string) =>
  (await readEvents('local', threadId, { after: 0, limit: 10_000 })).map(({ event }) => event);

/** Resolves when `check` is true; the test's own time limit bounds it. */
async function until(check: () => Promise<boolean>): Promise<void> {
  while (!(await check())) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('FlightdeckRunner', () => {
  it('sends what it stored, and stores the question and the answer', async () => {
    const threadId = randomUUID();
    const { events } = runWith(hello(), threadId, [user('Hi')]);
    expect(types(await events)).toEqual([
      EventType.RUN_STARTED,
      EventType.TEXT_MESSAGE_START,
      EventType.TEXT_MESSAGE_CONTENT,
      EventType.TEXT_MESSAGE_END,
      EventType.RUN_FINISHED,
    ]);
    expect(await stored(threadId)).toEqual(await events);
    expect(await texts(threadId)).toEqual(['Hi', 'Hello']);
  });

  it('stores neither tools nor forwarded properties', async () => {
    const threadId = randomUUID();
    await runWith(hello(), threadId, [user('Hi')]).events;
    expect(JSON.stringify(await stored(threadId))).not.toMatch(/do-not-store|"name":"x"/);
  });

  it('works on a thread in its own workspace only, also while another run goes on', async () => {
    const threadId = randomUUID();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = new ScriptedAgent(async ({ say }) => held.then(() => say('Hello')));
    const { events } = runWith(slow, threadId, [user('Hi')]);
    const elsewhere = { ...caller, workspaceId: 'elsewhere' };
    await until(async () => (await texts(threadId)).length > 0);
    const queued = await runWith(hello(), threadId, [user('Mine')], elsewhere).events;
    release();
    await events;
    const later = await runWith(hello(), threadId, [user('Mine')], elsewhere).events;
    for (const refused of [queued, later]) {
      expect(refused).toMatchObject([{ type: EventType.RUN_ERROR, code: 'INVALID_REQUEST' }]);
    }
    expect(await texts(threadId)).toEqual(['Hi', 'Hello']);
  });

  it('gives the agent the thread, and takes a message that is sent again only once', async () => {
    const threadId = randomUUID();
    const agent = hello();
    const first = user('one');
    await runWith(agent, threadId, [first]).events;
    const answer = (await loadTranscript('local', threadId, { runs: 9 })).messages[1] as Message;
    await runWith(agent, threadId, [first, answer, user('two')]).events;
    expect(agent.histories[1]?.map((m) => m.content)).toEqual(['one', 'Hello', 'two']);
    expect(await texts(threadId)).toEqual(['one', 'Hello', 'two', 'Hello']);
  });

  it('queues a second message while a run is active and answers it afterwards', async () => {
    const threadId = randomUUID();
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const agent = new ScriptedAgent(async ({ input, say }) => {
      if (input.messages.length === 1) await gate;
      say(`re ${input.messages.at(-1)?.content}`);
    });
    const first = runWith(agent, threadId, [user('one')]);
    await until(async () => agent.histories.length === 1);
    const second = runWith(agent, threadId, [user('two')]);
    await until(async () => (await listQueuedRuns('local', threadId)).length === 1);
    const watching = watch(threadId);
    await watching.begun;
    release();
    await first.events;
    expect(types(await second.events)[0]).toBe(EventType.RUN_STARTED);
    expect(await texts(threadId)).toEqual(['one', 're one', 'two', 're two']);
    expect(
      types(await watching.events).filter((type) => type === EventType.RUN_FINISHED),
    ).toHaveLength(3);
  });

  it('stops within the grace even an agent that does not listen, and keeps what was said', async () => {
    const threadId = randomUUID();
    const deaf = new ScriptedAgent(async ({ say }) => {
      say('partial');
      await new Promise(() => {});
    });
    const { events, runner } = runWith(deaf, threadId, [user('go')]);
    await until(async () => (await texts(threadId)).includes('partial'));
    expect(await withCaller(caller, () => runner.stop({ threadId }))).toBe(true);
    const all = await events;
    expect(types(all).slice(-3)).toEqual([
      EventType.TEXT_MESSAGE_END,
      EventType.ACTIVITY_SNAPSHOT,
      EventType.RUN_FINISHED,
    ]);
    expect(all.at(-2)).toMatchObject({ content: { status: 'stopped' } });
    expect(await withCaller(caller, () => runner.stop({ threadId }))).toBe(false);
  });

  it('turns a throw into one RUN_ERROR that says nothing of the exception', async () => {
    const threadId = randomUUID();
    const broken = new ScriptedAgent(async ({ say }) => {
      say('so far');
      await new Promise(setImmediate);
      throw new Error('password=hunter2 at /etc/secret');
    });
    const events = await runWith(broken, threadId, [user('go')]).events;
    expect(types(events).slice(-3)).toEqual([
      EventType.TEXT_MESSAGE_END,
      EventType.ACTIVITY_SNAPSHOT,
      EventType.RUN_ERROR,
    ]);
    expect(JSON.stringify(events)).not.toMatch(/hunter2|secret/);
    expect(await texts(threadId)).toEqual(['go', 'so far']);
  });

  it('goes on without its reader', async () => {
    const threadId = randomUUID();
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = new ScriptedAgent(async ({ say }) => {
      say('a');
      await gate;
      say('b');
    });
    const runner = new FlightdeckRunner(() => slow, noInterrupts);
    const input = runInput(threadId, [user('x')]);
    const reader = withCaller(caller, () =>
      runner.run({ threadId, agent: slow, input }),
    ).subscribe();
    await until(async () => (await texts(threadId)).includes('a'));
    reader.unsubscribe();
    release();
    await until(async () => (await texts(threadId)).includes('ab'));
  });

  it('opens a thread with its recent messages only, and tells where the older ones are', async () => {
    const threadId = randomUUID();
    for (let turn = 0; turn < 27; turn += 1)
      await runWith(hello(), threadId, [user(`q${turn}`)]).events;
    const events = await connect(threadId);
    const snapshot = events.find((event) => event.type === EventType.MESSAGES_SNAPSHOT);
    const messages = (snapshot as { messages: Message[] } & BaseEvent).messages;
    expect(messages.map((m) => m.content)).toContain('q26');
    expect(messages.map((m) => m.content)).not.toContain('q1');
    const window = events.find((event) => event.type === EventType.CUSTOM) as {
      value?: { before: string };
    } & BaseEvent;
    const older = await loadTranscript('local', threadId, {
      fromRunId: window.value?.before,
      runs: 25,
    });
    expect(older.messages.map((m) => m.content)).toEqual(['q0', 'Hello', 'q1', 'Hello']);
    expect(older.before).toBeNull();
  });

  it('marks a run interrupted whose process died, and the thread goes on', async () => {
    const threadId = randomUUID();
    const runId = randomUUID();
    const message = user('lost?');
    await openRun({
      ...caller,
      threadId,
      runId,
      owner: 'dead',
      leaseMs: -1,
      title: 't',
      messages: [message],
      event: runStarted(threadId, runId, []),
      existingOnly: false,
    });
    expect(await recoverRuns(() => hello(), false)).toBe(1);
    expect(await recoverRuns(() => hello(), false)).toBe(0);
    const events = await stored(threadId);
    expect(types(events)).toEqual([
      EventType.RUN_STARTED,
      EventType.ACTIVITY_SNAPSHOT,
      EventType.RUN_ERROR,
    ]);
    expect(events[1]).toMatchObject({ content: { status: 'interrupted' } });
    await telemetryQueue().flush();
    expect(
      await systemDatabase().query`
      SELECT name, workspace_id AS "workspaceId", properties->>'status' AS status
      FROM telemetry_event WHERE run_id = ${runId}`,
    ).toEqual([{ name: 'run_ended', workspaceId: caller.workspaceId, status: 'interrupted' }]);
    await runWith(hello(), threadId, [user('again')]).events;
    expect(await texts(threadId)).toEqual(['lost?', 'again', 'Hello']);
  });

  it('does not open a thread that was deleted', async () => {
    const threadId = randomUUID();
    await runWith(hello(), threadId, [user('mine')]).events;
    await tenantDatabase('local').models.thread.updateMany({
      where: { id: threadId },
      data: { deletedAt: new Date() },
    });
    expect(await connect(threadId)).toEqual([]);
  });

  it.each([
    ['another tenant', { ...caller, tenantId: 'other' }],
    ['another user', { ...caller, userId: 'somebody-else' }],
  ])('is closed to %s: no opening, no stopping, no writing', async (_, stranger) => {
    const threadId = randomUUID();
    await runWith(hello(), threadId, [user('mine')]).events;
    expect(await connect(threadId, stranger)).toEqual([]);
    const { events, runner } = runWith(hello(), threadId, [user('theirs')], stranger);
    expect((await events).at(-1)).toMatchObject({
      type: EventType.RUN_ERROR,
      code: 'INVALID_REQUEST',
    });
    expect(await withCaller(stranger, () => runner.stop({ threadId }))).toBe(false);
    expect(await texts(threadId)).toEqual(['mine', 'Hello']);
  });
});
