import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  Conversation,
  errorOf,
  interruptsOf,
  ofType,
  type Reply,
  textOf,
  withServer,
} from '../../test/conversation.ts';
import {
  type ModelRequest,
  resultHolds,
  saidByUser,
  setProvider,
  toolCall,
  withModelServer,
} from '../../test/model-server.ts';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import type { Plan } from '../decisions/schema.ts';
import { env } from '../env.ts';
import { foldState } from '../shared-state/index.ts';
import { PLAN_TASK } from '../workflows/index.ts';
import type { WorkflowState } from '../workflows/schema.ts';
import { answerAndContinue } from './index.ts';

withServer();
const mock = withModelServer();
let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder({ 'a.md': 'The tank holds 40 litres.\n' });
  env().WORKSPACE_DIR = folder;
});

const step = (id: string) => ({ id, title: id, instruction: `do ${id}`, tools: [], check: '' });
const plan: Plan = { title: 'Three steps', steps: ['one', 'two', 'three'].map(step) };
/** What the human makes of it. */
const shorter: Plan = { title: 'Two steps', steps: ['one', 'two'].map(step) };
const asksForPlan = ({ messages }: ModelRequest) => JSON.stringify(messages[0]).includes(PLAN_TASK);
const asksTo = (text: string) => (request: ModelRequest) =>
  !asksForPlan(request) && saidByUser(text)(request);

const workflow = async (chat: Conversation): Promise<WorkflowState> => {
  await chat.idle();
  const { workflows } = foldState((await chat.open()).events);
  const [only, ...more] = Object.values(workflows as Record<string, WorkflowState>);
  if (!only || more.length > 0) throw new Error('there is not one workflow');
  return only;
};
const spoken = async (chat: Conversation) =>
  JSON.stringify((await chat.transcript()).filter(({ role }) => role === 'assistant'));
const planned = (chat: Conversation) =>
  chat.say('build a status page', { flightdeck: { handler: 'workflow_executor' } });
const idOf = (reply: Reply) => interruptsOf(reply)[0]?.id ?? '';
const approve = { kind: 'plan', verdict: 'approve', plan: shorter } as const;

describe.each(['openai', 'anthropic', 'openai-compatible'])('a workflow with %s', (provider) => {
  beforeEach(() => {
    setProvider(provider, mock);
    mock.on({ predicate: asksForPlan }, { content: `Here it is:\n${JSON.stringify(plan)}` });
    mock.on({ predicate: resultHolds('40 litres') }, { content: 'Step done: 40 litres' });
    mock.on({ predicate: resultHolds('b.md') }, { content: 'Step done: written' });
    mock.on({ predicate: resultHolds('DENIED') }, { content: 'Step failed: not allowed' });
    mock.on({ predicate: asksTo('Write the report') }, { content: 'Both are done.' });
    mock.on({ predicate: asksTo('do one') }, toolCall('read_file', { path: 'a.md' }));
    const write = { path: 'b.md', content: 'forty' };
    mock.on({ predicate: asksTo('do two') }, toolCall('write_file', write));
  });

  it('is planned, edited and approved, carried out with its tools, and reported', async () => {
    const chat = new Conversation();
    const proposed = await planned(chat);
    expect(interruptsOf(proposed)).toMatchObject([
      { reason: 'plan', metadata: { request: { plan } } },
    ]);
    expect((await workflow(chat)).status).toBe('awaiting_approval');

    await answerAndContinue(LOCAL_OWNER, idOf(proposed), approve, 'api');
    const running = await workflow(chat);
    expect(running.steps).toMatchObject([
      { id: 'one', status: 'done', result: '40 litres' },
      { id: 'two', status: 'running' },
    ]);
    const asking = await chat.open();
    expect(interruptsOf(asking)).toMatchObject([{ reason: 'tool_call' }]);
    const carriedOn = await chat.resume({ interruptId: idOf(asking), payload: true });

    expect(ofType(carriedOn.events, 'STATE_SNAPSHOT').length).toBe(1);
    expect(ofType(carriedOn.events, 'STATE_DELTA').length).toBeGreaterThan(0);
    expect(textOf(carriedOn)).toMatch(/Both are done\.$/);
    expect(await workflow(chat)).toMatchObject({
      status: 'done',
      steps: [{ result: '40 litres' }, { result: 'written', files: ['b.md'] }],
    });
    expect(await readFile(join(folder, 'b.md'), 'utf8')).toBe('forty');
  });

  it('pauses at a step that is denied, which can be skipped then', async () => {
    const chat = new Conversation();
    await answerAndContinue(LOCAL_OWNER, idOf(await planned(chat)), approve, 'inbox');
    await chat.idle();
    await chat.resume({ interruptId: idOf(await chat.open()), payload: false });
    const { id, status, steps } = await workflow(chat);
    expect({ status, steps }).toMatchObject({
      status: 'paused',
      steps: [{ status: 'done' }, { status: 'failed', error: 'not allowed' }],
    });
    await chat.run([], { flightdeck: { workflow: { id, action: 'skip', stepId: 'two' } } });
    expect(await workflow(chat)).toMatchObject({
      status: 'done',
      steps: [{ status: 'done' }, { status: 'skipped' }],
    });
    expect(await spoken(chat)).toContain('Both are done.');
    const late = await chat.run([], { flightdeck: { workflow: { id, action: 'skip' } } });
    expect(errorOf(late)?.code).toBe('INVALID_REQUEST');
  });

  it('does nothing when the plan is rejected', async () => {
    const chat = new Conversation();
    const payload = { kind: 'plan', verdict: 'reject', reason: 'too long' };
    const rejected = await chat.resume({ interruptId: idOf(await planned(chat)), payload });
    expect(textOf(rejected)).toMatch(/rejected/);
    expect(await workflow(chat)).toMatchObject({ status: 'rejected' });
    expect(mock.getRequests()).toHaveLength(1);
  });
});

describe('a workflow with the offline model', () => {
  it('is recognised, planned, approved, carried out and reported', async () => {
    setProvider('offline');
    const chat = new Conversation();
    const proposed = await chat.say(
      'Build a small status page with three sections: services, incidents and contact',
    );
    expect(interruptsOf(proposed)).toMatchObject([{ reason: 'plan' }]);
    await answerAndContinue(
      LOCAL_OWNER,
      idOf(proposed),
      { kind: 'plan', verdict: 'approve' },
      'chat',
    );
    await chat.idle();
    const asking = await chat.open();
    expect(interruptsOf(asking)).toMatchObject([{ reason: 'tool_call' }]);
    await chat.resume({ interruptId: idOf(asking), payload: true });
    const { status, steps } = await workflow(chat);
    expect(status).toBe('done');
    const [file = ''] = steps.flatMap(({ files = [] }) => files);
    expect(await readFile(join(folder, file), 'utf8')).toMatch(/incidents/i);
    expect(await spoken(chat)).toContain(file);
  });
});
