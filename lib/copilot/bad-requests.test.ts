import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  Conversation,
  errorOf,
  interruptsOf,
  type Reply,
  resultsOf,
  send,
  textOf,
  withServer,
} from '../../test/conversation.ts';
import { saidByUser, setProvider, toolCall, withModelServer } from '../../test/model-server.ts';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { env } from '../env.ts';

withServer();
const mock = withModelServer();
let chat: Conversation;
beforeEach(async () => {
  chat = new Conversation();
  env().WORKSPACE_DIR = await temporaryFolder();
  setProvider('openai-compatible', mock);
  mock.on({ predicate: saidByUser('ask me') }, toolCall('ask_user', { question: 'Which?' }));
  mock.on({ predicate: saidByUser('hello') }, { content: 'Good day.' });
});
/** Whatever was wrong: nobody is shown a stack, and the thread can be used. */
afterEach(async () => {
  await chat.stop();
  await chat.idle();
  expect(textOf(await chat.say('hello'))).toMatch(/Good day\.$/);
});

const STACK = /\bat .+:\d+:\d+|node_modules|[A-Z]\w+Error\b|prisma|SELECT/;
const input = (more: object = {}) => ({
  threadId: chat.threadId,
  runId: randomUUID(),
  state: {},
  messages: [{ id: randomUUID(), role: 'user', content: 'x' }],
  tools: [],
  context: [],
  forwardedProps: {},
  ...more,
});

function expectRefusal(reply: Reply, code: string, message: RegExp) {
  const error = reply.json?.error ?? errorOf(reply);
  expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
  expect(reply.raw).not.toMatch(STACK);
}

describe('a request that is no run', () => {
  const message = { id: 'm', role: 'user', content: 'x' };
  const answer = { interruptId: 'x', status: 'ok' };
  it.each<[string, () => unknown, RegExp]>([
    ['no thread id', () => input({ threadId: undefined }), /^threadId: /],
    ['no run id', () => input({ runId: undefined }), /^runId: /],
    ['no messages', () => input({ messages: undefined }), /^messages: /],
    ['messages that are a text', () => input({ messages: 'hello' }), /^messages: /],
    ['a message without an id', () => input({ messages: [{ role: 'user' }] }), /^messages.0.id: /],
    [
      'a message of an unknown role',
      () => input({ messages: [{ ...message, role: 'root' }] }),
      /^messages.0.role: /,
    ],
    [
      'a message whose content is a number',
      () => input({ messages: [{ ...message, content: 3 }] }),
      /not a request that the assistant understands/,
    ],
    ['tools that are a number', () => input({ tools: 3 }), /^tools: /],
    ['context that is a text', () => input({ context: 'all of it' }), /^context: /],
    ['resume that is a text', () => input({ resume: 'yes' }), /^resume: /],
    ['resume of an unknown status', () => input({ resume: [answer] }), /^resume.0.status: /],
    ['a list', () => [], /^body: /],
    ['nothing', () => 'null', /^body: /],
    ['JSON that breaks off', () => '{"threadId":', /not valid JSON/],
  ])('%s is refused with 400', async (_, body, text) => {
    const reply = await send('/agent/default/run', body());
    expect(reply.status).toBe(400);
    expectRefusal(reply, 'INVALID_REQUEST', text);
  });
});

describe('a run that cannot be', () => {
  it.each<[string, () => object, RegExp]>([
    ['a run id of odd characters', () => ({ runId: '../x' }), /run id is not usable/],
    ['a run id without end', () => ({ runId: 'x'.repeat(200) }), /run id is not usable/],
    ['an odd thread id', () => ({ threadId: 'a b' }), /thread id is not usable/],
    [
      'an odd message id',
      () => ({ messages: [{ id: 'a b', role: 'user', content: 'x' }] }),
      /message id is not usable/,
    ],
    ['nothing said', () => ({ messages: [] }), /Say something first/],
    [
      'a message of a megabyte',
      () => ({ messages: [{ id: 'm', role: 'user', content: 'x'.repeat(1024 * 1024) }] }),
      /longer than 200,000 characters. Add it as a document/,
    ],
    [
      'a branch that is a number',
      () => ({ forwardedProps: { flightdeck: { insteadOf: 7 } } }),
      /names a message that is not usable/,
    ],
    [
      'an unknown workflow',
      () => ({ forwardedProps: { flightdeck: { workflow: { id: 'x', action: 'resume' } } } }),
      /workflow/,
    ],
    [
      'an unknown definition',
      () => ({
        forwardedProps: {
          flightdeck: { handler: 'workflow_executor', workflow: { definition: 'nothing' } },
        },
      }),
      /There is no workflow "nothing" here/,
    ],
    [
      'an unknown action',
      () => ({ forwardedProps: { flightdeck: { workflow: { id: 'x', action: 'explode' } } } }),
      /flightdeck/,
    ],
    [
      'an unknown handler',
      () => ({ forwardedProps: { flightdeck: { handler: 'magic' } } }),
      /flightdeck/,
    ],
  ])('%s ends with RUN_ERROR', async (_, more, message) => {
    const reply = await send('/agent/default/run', input(more()));
    expectRefusal(reply, 'INVALID_REQUEST', message);
  });

  it('a run id that was used before is refused', async () => {
    const runId = randomUUID();
    await chat.run([{ id: 'm1', role: 'user', content: 'hello' }], { body: { runId } });
    const again = await chat.run([{ id: 'm2', role: 'user', content: 'hello' }], {
      body: { runId },
    });
    expectRefusal(again, 'INVALID_REQUEST', /sent before/);
  });
});

describe('an answer that cannot be', () => {
  const entry = (more: object = {}) => ({
    interruptId: randomUUID(),
    status: 'resolved',
    payload: 'red',
    ...more,
  });
  const asked = async (of = chat) => interruptsOf(await of.say('ask me'))[0]?.id ?? '';
  const resume = (...entries: object[]) => chat.run([], { body: { resume: entries } });

  it('to a question nobody asked is refused', async () => {
    await asked();
    expectRefusal(await resume(entry()), 'INVALID_REQUEST', /not of this conversation/);
  });

  it('to the question of another conversation is refused', async () => {
    const other = new Conversation();
    const interruptId = await asked(other);
    expectRefusal(await resume(entry({ interruptId })), 'INVALID_REQUEST', /not of this/);
    expect(interruptsOf(await other.open())).toHaveLength(1);
    await other.stop();
    await other.idle();
  });

  it('given twice in one request is refused, and once is taken', async () => {
    const interruptId = await asked();
    const one = entry({ interruptId });
    expectRefusal(await resume(one, one), 'INVALID_REQUEST', /answered twice/);
    expectRefusal(await resume(entry({ interruptId, payload: {} })), 'INVALID_REQUEST', /./);
    expect(resultsOf(await resume(one))).toEqual([JSON.stringify({ answers: { answer: 'red' } })]);
    expectRefusal(await resume(one), 'INVALID_REQUEST', /answer/);
  });
});

describe('a busy thread', () => {
  it('does not replace a message while it works on one, and says what to do', async () => {
    let busy: Reply | undefined;
    mock.on({ predicate: saidByUser('take long') }, async () => {
      busy = await chat.say('other', { flightdeck: { insteadOf: 'first' } });
      return { content: 'That took long.' };
    });
    expect(textOf(await chat.say('take long', { messageId: 'first' }))).toBe('That took long.');
    expect(errorOf(busy as Reply)?.message).toMatch(/Stop it first, or wait for the answer/);
    expect((busy as Reply).raw).not.toMatch(STACK);
  });

  it('answers a second message after the first', async () => {
    const second: Promise<Reply>[] = [];
    mock.on({ predicate: saidByUser('take long') }, () => {
      second.push(chat.say('hello'));
      return { content: 'That took long.' };
    });
    await chat.say('take long');
    expect(textOf((await second[0]) as Reply)).toBe('Good day.');
    expect((await chat.transcript()).map(({ content }) => content)).toEqual([
      'take long',
      'That took long.',
      'hello',
      'Good day.',
    ]);
  });
});
