import { randomUUID } from 'node:crypto';
import { type BaseEvent, EventType, type Message } from '@ag-ui/core';
import { lastValueFrom, toArray } from 'rxjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { noInterrupts } from '../../test/no-interrupts.ts';
import { ScriptedAgent } from '../../test/scripted-agent.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import { systemDatabase, tenantDatabase } from '../database/index.ts';
import { readMigrations } from '../database/migrate.ts';
import { env } from '../env.ts';
import { ensureLocalTenant } from '../workspaces/index.ts';
import { withCaller } from './caller.ts';
import { FlightdeckRunner } from './flightdeck-runner.ts';
import { loadTranscript } from './load-transcript.ts';
import { listQueuedRuns } from './queued-run-repository.ts';
import { moveHead } from './run-path-repository.ts';
import { turnsSpent } from './schema.ts';
import { enqueueRun } from './start-run.ts';

withTestDatabase();
beforeAll(() => ensureLocalTenant());

const caller = { ...LOCAL_OWNER, workspaceId: 'guide' };
const user = (content: string) => ({ id: randomUUID(), role: 'user' as const, content });
const answering = () => new ScriptedAgent(async ({ say }) => say('ok'));
const request = (message: Message) => ({
  messages: [message],
  tools: [],
  context: [],
  forwardedProps: {},
});

async function run(
  threadId: string,
  messages: Message[],
  { insteadOf, agent = answering() }: { insteadOf?: string; agent?: ScriptedAgent } = {},
): Promise<BaseEvent[]> {
  const runner = new FlightdeckRunner(answering, noInterrupts);
  const forwardedProps = insteadOf ? { flightdeck: { insteadOf } } : {};
  const rest = { runId: randomUUID(), state: {}, tools: [], context: [], forwardedProps };
  const events = withCaller(caller, () =>
    runner.run({ threadId, agent, input: { threadId, messages, ...rest } }),
  );
  return lastValueFrom(events.pipe(toArray()));
}
const runs = (threadId: string) =>
  tenantDatabase('local').models.run.findMany({
    where: { threadId },
    select: { id: true, turnCount: true, status: true },
    orderBy: { firstSeq: 'asc' },
  });
const texts = async (threadId: string) =>
  (await loadTranscript('local', threadId, { runs: 100 })).messages.map((m) => m.content);
/** As if the runs of the thread stood so many turns later. */
const age = (threadId: string, turns: number) =>
  systemDatabase().execute`
    UPDATE run SET turn_count = turn_count + ${turns} WHERE thread_id = ${threadId}`;
const refusal = {
  type: EventType.RUN_ERROR,
  code: 'INVALID_REQUEST',
  message: turnsSpent(env().MAX_TURNS),
};

describe('the turns of a conversation', () => {
  it('are counted along the branch; a run without a message of the user is none', async () => {
    const threadId = randomUUID();
    const second = user('b');
    await run(threadId, [user('a')]);
    await run(threadId, [second]);
    await run(threadId, []);
    await run(threadId, [user('c')]);
    await run(threadId, [user('b, but better')], { insteadOf: second.id });
    expect((await runs(threadId)).map((one) => one.turnCount)).toEqual([1, 2, 2, 3, 2]);
  });

  it('are counted for messages that waited', async () => {
    const threadId = randomUUID();
    const scope = { ...caller, threadId };
    const agent = new ScriptedAgent(async ({ say }) => {
      say('first');
      await enqueueRun(scope, randomUUID(), request(user('later')), answering);
    });
    await run(threadId, [user('now')], { agent });
    const counts = async () => (await runs(threadId)).map((one) => [one.turnCount, one.status]);
    await expect.poll(counts).toEqual([
      [1, 'finished'],
      [2, 'finished'],
    ]);
  });

  it('end at the limit on one branch, not on another, and what is refused is not stored', async () => {
    const threadId = randomUUID();
    const last = user('b');
    await run(threadId, [user('a')]);
    await run(threadId, [last]);
    await age(threadId, env().MAX_TURNS - 2);
    const before = await texts(threadId);
    const [refused] = await run(threadId, [user('too much')]);
    expect(refused).toMatchObject(refusal);
    expect(await texts(threadId)).toEqual(before);
    expect(await runs(threadId)).toHaveLength(2);

    await run(threadId, [user('other')], { insteadOf: last.id });
    expect(await texts(threadId)).toEqual(['a', 'ok', 'other', 'ok']);
    expect((await run(threadId, [user('more')])).at(-1)).toMatchObject(refusal);
    await age(threadId, -1);
    await moveHead('local', threadId, last.id);
    expect((await run(threadId, [user('c')])).at(-1)).toMatchObject({ type: 'RUN_FINISHED' });
  });

  it('do not keep the last of them from being carried on', async () => {
    const threadId = randomUUID();
    await run(threadId, [user('a')]);
    await age(threadId, env().MAX_TURNS - 1);
    expect((await run(threadId, [])).at(-1)).toMatchObject({ type: EventType.RUN_FINISHED });
    expect(await runs(threadId)).toHaveLength(2);
  });

  it('leave no place in the queue for one that could not be answered', async () => {
    const threadId = randomUUID();
    const scope = { ...caller, threadId };
    const outcomes: unknown[] = [];
    const agent = new ScriptedAgent(async () => {
      await age(threadId, env().MAX_TURNS - 2);
      for (const text of ['fits', 'does not']) {
        await enqueueRun(scope, randomUUID(), request(user(text)), answering).then(
          () => outcomes.push('kept'),
          (error) => outcomes.push(error.message),
        );
      }
      outcomes.push((await listQueuedRuns('local', threadId)).length);
    });
    await run(threadId, [user('a')], { agent });
    expect(outcomes).toEqual(['kept', turnsSpent(env().MAX_TURNS), 1]);
    await expect.poll(() => texts(threadId)).toEqual(['a', 'fits', 'ok']);
  });

  it('are counted for conversations from before there was a count', async () => {
    const threadId = randomUUID();
    const first = user('a');
    await run(threadId, [first]);
    await run(threadId, []);
    await run(threadId, [user('b')]);
    await run(threadId, [user('c')], { insteadOf: first.id });
    const counted = await runs(threadId);
    const { sql = '' } =
      readMigrations('prisma/migrations').find(({ name }) => name.endsWith('turn_count')) ?? {};
    await systemDatabase().transaction(async (db) => {
      await db.execute`ALTER TABLE run DROP COLUMN turn_count`;
      for (const statement of sql.split(';').filter((part) => part.trim())) {
        const text = Object.assign([statement], { raw: [statement] });
        await db.execute(text as unknown as TemplateStringsArray);
      }
    });
    expect(await runs(threadId)).toEqual(counted);
    expect(counted.map((one) => one.turnCount)).toEqual([1, 1, 2, 1]);
  });
});
