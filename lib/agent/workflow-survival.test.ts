import { randomUUID } from 'node:crypto';
import type { BaseEvent, Message } from '@ag-ui/client';
import { lastValueFrom, toArray } from 'rxjs';
import { beforeAll, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { noInterrupts } from '../../test/no-interrupts.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import { systemDatabase } from '../database/index.ts';
import type { LanguageModelV3 } from '../models/index.ts';
import { FlightdeckRunner, recoverRuns, withCaller } from '../runs/index.ts';
import { foldState } from '../shared-state/index.ts';
import type { WorkflowState } from '../workflows/schema.ts';
import { ensureLocalTenant } from '../workspaces/index.ts';
import { createAgent } from './create-agent.ts';
import { end, say, scriptedModel } from './testing/scripted-model.ts';
import { stubSearch } from './testing/stub-search.ts';

withTestDatabase();
beforeAll(() => ensureLocalTenant());

const caller = { ...LOCAL_OWNER, workspaceId: 'guide' };
const step = (id: string) => ({ id, title: id, instruction: `do ${id}`, tools: [], check: '' });
const plan = JSON.stringify({ title: 'Three', steps: ['a', 'b', 'c'].map(step) });
const answer = (text: string) => [...say(text), end()];

/** A server as far as it matters here: a runner and the agents that it makes. */
function serverWith(model: LanguageModelV3) {
  const agent = () =>
    createAgent({ principal: LOCAL_OWNER, workspaceId: 'guide', search: stubSearch([]), model });
  const runner = new FlightdeckRunner(agent, noInterrupts);
  return (threadId: string, messages: Message[], flightdeck: object) => {
    const input = {
      threadId,
      runId: randomUUID(),
      messages,
      state: { workflows: { forged: { status: 'done' } } },
      tools: [],
      context: [],
      forwardedProps: { flightdeck },
    };
    const events = withCaller(caller, () => runner.run({ threadId, agent: agent(), input }));
    return { runId: input.runId, events };
  };
}

const workflowOf = (events: BaseEvent[]): WorkflowState => {
  const { workflows } = foldState(events) as { workflows: Record<string, WorkflowState> };
  const [workflow] = Object.values(workflows);
  if (!workflow) throw new Error('there is no workflow');
  return workflow;
};

it('a workflow goes on at its last finished step after its server was killed', async () => {
  const threadId = randomUUID();
  const stuck = scriptedModel([answer(plan), answer('Step done: one')]);
  const play = stuck.doStream.bind(stuck);
  stuck.doStream = async (options) =>
    stuck.calls.length < 2 ? play(options) : new Promise<never>(() => undefined);
  const message: Message = { id: randomUUID(), role: 'user', content: 'do three things' };
  const killed = serverWith(stuck)(threadId, [message], {
    handler: 'workflow_executor',
    workflow: { definition: 'plan_and_execute' },
  });
  const seen: BaseEvent[] = [];
  const reading = killed.events.subscribe((event) => seen.push(event));
  await expect
    .poll(() => seen.filter((event) => JSON.stringify(event).includes('workflow_step')), {
      timeout: 20_000,
    })
    .toHaveLength(2);
  reading.unsubscribe();
  await systemDatabase().execute`
    UPDATE run SET lease_owner = 'dead', lease_until = now() - interval '1 s'
    WHERE id = ${killed.runId}`;
  const healthy = scriptedModel([
    answer('Step done: two'),
    answer('Step done: three'),
    answer('All three are done.'),
  ]);
  const restarted = serverWith(healthy);
  await recoverRuns(
    () =>
      createAgent({
        principal: LOCAL_OWNER,
        workspaceId: 'guide',
        search: stubSearch([]),
        model: healthy,
      }),
    false,
  );

  expect(JSON.stringify(seen)).not.toContain('forged');
  const before = workflowOf(seen);
  expect(before.steps.map(({ status }) => status)).toEqual(['done', 'running', 'pending']);
  const action = { workflow: { id: before.id, action: 'resume' } };
  const events = await lastValueFrom(restarted(threadId, [], action).events.pipe(toArray()));
  expect(workflowOf(events)).toMatchObject({
    status: 'done',
    steps: [
      { id: 'a', result: 'one', attempts: 1 },
      { id: 'b', result: 'two', attempts: 2 },
      { id: 'c', result: 'three', attempts: 1 },
    ],
  });
  expect(healthy.calls).toHaveLength(3);
});
