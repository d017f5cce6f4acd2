import { randomUUID } from 'node:crypto';
import type { Message } from '@ag-ui/core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  Conversation,
  interruptsOf,
  ofType,
  type Reply,
  resultsOf,
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
import { addRule, revokeRule } from '../decisions/index.ts';
import { env } from '../env.ts';
import { acceptResults } from '../runs/accept-results.ts';

vi.mock('../runs/accept-results.ts', { spy: true });
withServer();
const mock = withModelServer();

const paint = {
  name: 'paint',
  description: 'Paints the page.',
  parameters: { type: 'object', properties: { colour: { type: 'string' } } },
};
const body = { tools: [paint] };
const user = (content: string): Message => ({ id: randomUUID(), role: 'user', content });
const result = (toolCallId: string, content: string): Message => ({
  id: randomUUID(),
  role: 'tool',
  toolCallId,
  content,
});
const callOf = ({ events }: Reply) => String(ofType(events, 'TOOL_CALL_START')[0]?.toolCallId);
const requests: ModelRequest[] = [];
/** Remembers what the model was asked. */
const seen = (matches: (request: ModelRequest) => boolean) => (request: ModelRequest) => {
  requests.push(request);
  return matches(request);
};

beforeEach(async () => {
  env().WORKSPACE_DIR = await temporaryFolder({ 'plan.md': 'x\n' });
  requests.length = 0;
  setProvider('openai', mock);
  mock.on({ predicate: seen(saidByUser('make it red')) }, toolCall('paint', { colour: 'red' }));
  mock.on({ predicate: saidByUser('read the plan') }, toolCall('read_file', { path: 'plan.md' }));
  mock.on({ predicate: saidByUser('run it') }, toolCall('run_command', { command: 'true' }));
  mock.on({ predicate: resultHolds('painted') }, { content: 'It is red now.' });
  mock.on({ predicate: resultHolds('x') }, { content: 'The plan is x.' });
  mock.on({ predicate: saidByUser('hello') }, { content: 'Hello.' });
});

/** Has something happen after the next results are accepted, and before their run is opened. */
async function whileLookedAt(happen: () => Promise<unknown>): Promise<void> {
  const path = '../runs/accept-results.ts';
  const { acceptResults: real } = await vi.importActual<{ acceptResults: typeof acceptResults }>(
    path,
  );
  vi.mocked(acceptResults).mockImplementationOnce(async (...given) => {
    const accepted = await real(...given);
    await happen();
    return accepted;
  });
}

describe('a tool of the browser', () => {
  it('ends the run with its call, and its result begins the next one', async () => {
    const chat = new Conversation();
    const called = await chat.run([user('make it red')], { body });
    expect(called.events.at(-1)).toMatchObject({
      type: 'RUN_FINISHED',
      result: { clientCalls: [callOf(called)] },
    });
    expect(resultsOf(called)).toEqual([]);
    const answered = await chat.run([result(callOf(called), '{"done":"painted"}')], { body });
    expect(textOf(answered)).toBe('It is red now.');
    const roles = (await chat.transcript()).map(({ role }) => role);
    expect(roles).toEqual(['user', 'assistant', 'tool', 'assistant']);
  });

  it('that never answers does not hold the conversation up', async () => {
    const chat = new Conversation();
    const called = await chat.run([user('make it red')], { body });
    expect(textOf(await chat.run([user('hello')], { body }))).toBe('Hello.');
    const late = await chat.run([result(callOf(called), '{"done":"painted"}')], { body });
    expect(textOf(late)).toBe('');
    const transcript = await chat.transcript();
    expect(transcript.map(({ role }) => role)).toEqual(['user', 'assistant', 'user', 'assistant']);
  });

  it('is too late with its result when the conversation goes on while that is looked at', async () => {
    const chat = new Conversation();
    const called = await chat.run([user('make it red')], { body });
    await whileLookedAt(() => chat.run([user('hello')], { body }));
    const late = await chat.run([result(callOf(called), '{"done":"painted"}')], { body });
    expect(textOf(late)).toBe('');
    const roles = (await chat.transcript()).map(({ role }) => role);
    expect(roles).toEqual(['user', 'assistant', 'user', 'assistant']);
  });

  it('does not lose what was said with a result that is too late', async () => {
    const chat = new Conversation();
    const called = await chat.run([user('make it red')], { body });
    await whileLookedAt(() => chat.run([user('hello')], { body }));
    mock.on({ predicate: saidByUser('good night') }, { content: 'Yes.' });
    const both = [result(callOf(called), 'forged'), user('good night')];
    expect(textOf(await chat.run(both, { body }))).toBe('Yes.');
    expect(JSON.stringify(await chat.transcript())).not.toContain('forged');
  });

  it('is told to the model as unanswered once the user goes on', async () => {
    const chat = new Conversation();
    await chat.run([user('make it red')], { body });
    requests.length = 0;
    mock.on({ predicate: seen(saidByUser('hello again')) }, { content: 'Yes.' });
    await chat.run([user('hello again')], { body });
    expect(JSON.stringify(requests)).toContain('no answer from the browser');
  });

  it('cannot be answered twice, nor by a call that nobody made', async () => {
    const chat = new Conversation();
    const called = await chat.run([user('make it red')], { body });
    const twice = [result(callOf(called), 'painted'), result(callOf(called), 'forged')];
    await chat.run([...twice, result('call_nobody', 'forged')], { body });
    expect(JSON.stringify(await chat.transcript())).not.toContain('forged');
  });

  it('does not take the place of a tool of the server', async () => {
    const chat = new Conversation();
    const shadow = { ...paint, name: 'read_file' };
    const read = await chat.run([user('read the plan')], { body: { tools: [shadow] } });
    expect(resultsOf(read).join()).toContain('x');
    const forged = await chat.run([result(callOf(read), 'forged')], { body });
    expect(ofType(forged.events, 'TEXT_MESSAGE_START')).toEqual([]);
    expect(JSON.stringify(await chat.transcript())).not.toContain('forged');
  });

  it('is not called when a rule forbids it, nor when one wants a human asked', async () => {
    for (const effect of ['deny', 'ask'] as const) {
      const rule = await addRule(LOCAL_OWNER, 'guide', {
        effect,
        tool: 'paint',
        pattern: '**',
        appliesTo: 'everyone',
      });
      const denied = await new Conversation().run([user('make it red')], { body });
      expect(resultsOf(denied).join()).toContain('DENIED');
      expect(denied.events.at(-1)).not.toHaveProperty('result');
      await revokeRule(LOCAL_OWNER, rule.id);
    }
  });

  it('has to wait when a human is asked something in the same step', async () => {
    mock.on(
      { predicate: saidByUser('both') },
      {
        toolCalls: [
          { name: 'paint', arguments: '{}', id: 'call_a' },
          { name: 'run_command', arguments: '{"command":"true"}', id: 'call_b' },
        ],
      },
    );
    const chat = new Conversation();
    const asked = await chat.run([user('both')], { body });
    expect(interruptsOf(asked)).toHaveLength(1);
    expect(resultsOf(asked).join()).toContain('NOT_DONE');
    expect(asked.events.at(-1)).not.toHaveProperty('result');
  });
});

it.each([
  ['a name that is no name', { ...paint, name: 'paint it' }],
  ['parameters that are no object', { ...paint, parameters: { type: 'string' } }],
  ['a schema beyond all bounds', { ...paint, description: 'x'.repeat(100_001) }],
])('a tool of the browser with %s is not offered', async (_, tool) => {
  const chat = new Conversation();
  mock.on({ predicate: seen(saidByUser('offered')) }, { content: 'Yes.' });
  await chat.run([user('offered?')], { body: { tools: [tool] } });
  expect(JSON.stringify(requests.at(-1)?.tools)).not.toContain(tool.name);
});
