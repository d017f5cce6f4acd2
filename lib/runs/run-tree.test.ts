import { randomUUID } from 'node:crypto';
import { type BaseEvent, EventType, type Message, type RunAgentInput } from '@ag-ui/core';
import { lastValueFrom, toArray } from 'rxjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { runInput } from '../../test/run-input.ts';
import { ScriptedAgent } from '../../test/scripted-agent.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import { tenantDatabase } from '../database/index.ts';
import { ensureLocalTenant } from '../workspaces/index.ts';
import { withCaller } from './caller.ts';
import { continueRun } from './continue-run.ts';
import { FlightdeckRunner, type InterruptPort } from './flightdeck-runner.ts';
import { loadTranscript } from './load-transcript.ts';
import { listQueuedRuns } from './queued-run-repository.ts';
import { moveHead } from './run-path-repository.ts';
import { enqueueRun } from './start-run.ts';
import { takeSteered } from './take-steered.ts';

withTestDatabase();
beforeAll(() => ensureLocalTenant());

const caller = { ...LOCAL_OWNER, workspaceId: 'guide' };
const user = (content: string): Message & { id: string } => ({
  id: randomUUID(),
  role: 'user',
  content,
});
const echo = () =>
  new ScriptedAgent(async ({ input, say }) => {
    const asked = input.messages.filter(({ role }) => role === 'user');
    say(`${asked.length}: ${asked.at(-1)?.content}`);
  });
const asking = (id: string) =>
  new ScriptedAgent(async () => ({
    type: 'interrupt' as const,
    interrupts: [{ id, reason: 'input_required' }],
  }));

type Extra = Partial<Pick<RunAgentInput, 'forwardedProps' | 'resume'>>;
function run(
  agent: ScriptedAgent,
  threadId: string,
  messages: Message[],
  extra: Extra = {},
  interrupts?: InterruptPort,
) {
  const port = interrupts ?? { answer: fail, withdraw: fail };
  const runner = new FlightdeckRunner(() => agent, port);
  const input = runInput(threadId, messages, extra);
  const events = withCaller(caller, () => runner.run({ threadId, agent, input }));
  return { runId: input.runId, events: lastValueFrom(events.pipe(toArray())) };
}
const fail = () => Promise.reject(new Error('nothing was asked'));
function open(threadId: string): Promise<BaseEvent[]> {
  const runner = new FlightdeckRunner(echo, { answer: fail, withdraw: fail });
  return lastValueFrom(withCaller(caller, () => runner.connect({ threadId })).pipe(toArray()));
}
const texts = async (threadId: string) =>
  (await loadTranscript('local', threadId, { runs: 100 })).messages.map((m) => m.content);
const insteadOf = (id: string) => ({ forwardedProps: { flightdeck: { insteadOf: id } } });
const customValue = (events: BaseEvent[], name: string) =>
  (
    events.find((event) => (event as { name?: string }).name === name) as {
      value?: unknown;
    } & BaseEvent
  )?.value;

describe('branches', () => {
  it('keep both versions of an edited message; each is answered from its own past', async () => {
    const threadId = randomUUID();
    const [one, two, three] = [user('one'), user('two'), user('three')];
    await run(echo(), threadId, [one]).events;
    await run(echo(), threadId, [two]).events;
    await run(echo(), threadId, [three]).events;
    const edited = user('two, but better');
    await run(echo(), threadId, [edited], insteadOf(two.id)).events;
    expect(await texts(threadId)).toEqual([
      'one',
      '1: one',
      'two, but better',
      '2: two, but better',
    ]);
    expect(customValue(await open(threadId), 'branches')).toEqual({
      turns: [{ messageId: edited.id, siblings: [two.id, edited.id] }],
    });

    expect(await moveHead('local', threadId, two.id)).toBe(true);
    expect(await texts(threadId)).toEqual(['one', '1: one', 'two', '2: two', 'three', '3: three']);
    await run(echo(), threadId, [user('four')]).events;
    expect((await texts(threadId)).slice(-2)).toEqual(['four', '4: four']);
  });

  it('may begin at the first message, and be looked at a page at a time', async () => {
    const threadId = randomUUID();
    const first = user('a');
    await run(echo(), threadId, [first]).events;
    await run(echo(), threadId, [user('b')], insteadOf(first.id)).events;
    await run(echo(), threadId, [user('c')]).events;
    const newest = await loadTranscript('local', threadId, { runs: 1 });
    expect(newest.messages.map((m) => m.content)).toEqual(['c', '2: c']);
    const older = await loadTranscript('local', threadId, {
      fromRunId: newest.before ?? undefined,
      runs: 5,
    });
    expect(older.messages.map((m) => m.content)).toEqual(['b', '1: b']);
    expect(older.before).toBeNull();
  });

  it('refuse to be begun without words', async () => {
    const threadId = randomUUID();
    const first = user('a');
    await run(echo(), threadId, [first]).events;
    const events = await run(echo(), threadId, [], insteadOf(first.id)).events;
    expect(events.at(-1)).toMatchObject({ type: 'RUN_ERROR', code: 'INVALID_REQUEST' });
  });

  it('refuse a message that the thread does not have', async () => {
    const threadId = randomUUID();
    await run(echo(), threadId, [user('a')]).events;
    const events = await run(echo(), threadId, [user('b')], insteadOf('unknown')).events;
    expect(events.at(-1)).toMatchObject({ type: EventType.RUN_ERROR, code: 'INVALID_REQUEST' });
    expect(await texts(threadId)).toEqual(['a', '1: a']);
  });
});

describe('a run that waits for a human', () => {
  it('keeps what is sent meanwhile, and is carried on exactly once', async () => {
    const threadId = randomUUID();
    const scope = { ...caller, threadId };
    const waiting = run(asking('d1'), threadId, [user('do it')]);
    expect((await waiting.events).at(-1)).toMatchObject({ outcome: { type: 'interrupt' } });
    const request = { messages: [user('later')], tools: [], context: [], forwardedProps: {} };
    await enqueueRun(scope, randomUUID(), request, echo);
    expect(await listQueuedRuns('local', threadId)).toHaveLength(1);
    expect((await open(threadId)).at(-1)).toMatchObject({
      type: EventType.RUN_FINISHED,
      outcome: { type: 'interrupt', interrupts: [{ id: 'd1' }] },
    });

    const continued = await Promise.all(
      [1, 2, 3].map(() => continueRun(scope, waiting.runId, echo)),
    );
    expect(continued.filter(Boolean)).toHaveLength(1);
    await expect.poll(() => texts(threadId)).toEqual(['do it', '1: do it', 'later', '2: later']);
    expect(await continueRun(scope, waiting.runId, echo)).toBe(false);
  });

  it('holds the only place of its thread', async () => {
    const threadId = randomUUID();
    await run(asking('i'), threadId, [user('a')]).events;
    const other = { id: randomUUID(), tenantId: 'local', threadId, status: 'running' };
    await expect(tenantDatabase('local').models.run.create({ data: other })).rejects.toThrow();
  });

  it('is resumed by a client through the protocol', async () => {
    const threadId = randomUUID();
    const waiting = run(asking('d2'), threadId, [user('do it')]);
    await waiting.events;
    const resume = [{ interruptId: 'd2', status: 'resolved' as const, payload: true }];
    const seen: unknown[] = [];
    const agent = new ScriptedAgent(async ({ input, say }) => {
      seen.push(input.resume);
      say('done');
    });
    const port = { answer: async () => waiting.runId, withdraw: fail };
    const events = await run(agent, threadId, [], { resume }, port).events;
    expect(events[0]).toMatchObject({ parentRunId: waiting.runId });
    expect(seen).toHaveLength(1);
    expect((await open(threadId)).at(-1)).not.toHaveProperty('outcome');
    const again = await run(agent, threadId, [], { resume }, port).events;
    expect(again.at(-1)).toMatchObject({ type: EventType.RUN_ERROR });
    expect(seen).toHaveLength(1);
  });
});

describe('a message for the next step', () => {
  it('leaves the queue as it enters the log, and is not answered again', async () => {
    const threadId = randomUUID();
    const scope = { ...caller, threadId };
    const steering = user('in blue');
    const agent = new ScriptedAgent(async ({ emit, say }) => {
      const request = { messages: [steering], tools: [], context: [], forwardedProps: {} };
      await enqueueRun(scope, randomUUID(), { ...request, delivery: 'steer' }, echo);
      const [message] = await takeSteered(scope);
      const messageId = message?.messageId;
      emit({ type: EventType.TEXT_MESSAGE_START, messageId, role: 'user', name: 'steered' });
      emit({ type: EventType.TEXT_MESSAGE_CONTENT, messageId, delta: message?.content });
      emit({ type: EventType.TEXT_MESSAGE_END, messageId });
      say('painted');
    });
    await run(agent, threadId, [user('paint it')]).events;
    expect(await listQueuedRuns('local', threadId)).toEqual([]);
    expect(await texts(threadId)).toEqual(['paint it', 'in blue', 'painted']);
    await run(echo(), threadId, [steering, user('thanks')]).events;
    expect((await texts(threadId)).slice(3)).toEqual(['thanks', '3: thanks']);
  });
});

describe('shared state', () => {
  it('is handed from run to run and to whoever opens the thread', async () => {
    const threadId = randomUUID();
    const counting = () =>
      new ScriptedAgent(async ({ input, emit }) => {
        const { count = 0 } = input.state as { count?: number };
        emit({ type: EventType.STATE_SNAPSHOT, snapshot: { count } });
        const delta = [{ op: 'replace', path: '/count', value: count + 1 }];
        emit({ type: EventType.STATE_DELTA, delta });
      });
    await run(counting(), threadId, [user('a')]).events;
    await run(echo(), threadId, [user('b')]).events;
    const second = user('c');
    await run(counting(), threadId, [second]).events;
    const stateOf = async () =>
      (await open(threadId)).find(({ type }) => type === EventType.STATE_SNAPSHOT);
    expect(await stateOf()).toMatchObject({ snapshot: { count: 2 } });
    await run(echo(), threadId, [user('d')], insteadOf(second.id)).events;
    expect(await stateOf()).toMatchObject({ snapshot: { count: 1 } });
  });
});
