import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Conversation, errorOf, type Reply, textOf, withServer } from '../../test/conversation.ts';
import { setProvider, withModelServer } from '../../test/model-server.ts';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { DEFAULT_LIMITS } from '../agent/agent-options.ts';
import { env } from '../env.ts';

withServer();
const mock = withModelServer();
beforeEach(async () => {
  Object.assign(DEFAULT_LIMITS, { maxRetries: 0, idleMs: 20_000 });
  env().WORKSPACE_DIR = await temporaryFolder();
});

const SECRET = 'marker-of-the-provider';
const STACK = /\bat .+:\d+:\d+|node_modules|[A-Z]\w+Error\b/;

/** The run failed with this, in words for people; the next one works and knows of it. */
async function expectFailure(chat: Conversation, reply: Reply, code: string, message: RegExp) {
  expect(errorOf(reply)).toEqual({ code, message: expect.stringMatching(message) });
  const opened = await chat.open();
  for (const { raw } of [reply, opened]) {
    expect(raw).not.toContain(SECRET);
    expect(raw).not.toMatch(STACK);
  }
  const seconds = code === 'RATE_LIMITED' && { retryAfterSeconds: 17 };
  if (seconds) expect(reply.raw).toMatch(/"type":"RUN_ERROR"[^}]*"retryAfterSeconds":17/);
  const status = { status: 'failed', code, message: expect.stringMatching(message), ...seconds };
  const transcript = await chat.transcript();
  expect(transcript.at(0)).toMatchObject({ role: 'user', content: 'tell me' });
  expect(transcript.at(-1)).toMatchObject({ activityType: 'run_status', content: status });
  return transcript;
}

async function expectRecovery(chat: Conversation, provider: string) {
  setProvider(provider, mock);
  mock.reset();
  mock.onMessage(/and now/, { content: 'Here I am again.' });
  expect(textOf(await chat.say('and now?'))).toBe('Here I am again.');
  const asked = JSON.stringify(mock.getLastRequest()?.body);
  expect(asked).toContain('tell me');
  expect(asked).toContain('could not be finished because of an error');
}

type Opts = Parameters<LLMock['onMessage']>[2];
const failing = (status: number) => ({ error: { message: SECRET, type: SECRET }, status });
const AGENT = 'AGENT_EXECUTION_ERROR';

describe.each(['openai', 'anthropic', 'openai-compatible'])('a failure of %s', (provider) => {
  it.each<[string, Parameters<LLMock['onMessage']>[1], Opts, string, RegExp]>([
    ['500', failing(500), {}, AGENT, /has a problem.*Try again in a little while/],
    ['429', { ...failing(429), retryAfter: 17 }, {}, 'RATE_LIMITED', /Try again in 17 seconds/],
    ['401', failing(401), {}, AGENT, /Check the key/],
    ['404', failing(404), {}, AGENT, /Check MODEL_NAME/],
    ['400', failing(400), {}, 'INVALID_REQUEST', /start a new chat/],
    ['504', failing(504), {}, 'TIMEOUT', /Try again/],
    [
      'JSON that cannot be read',
      { content: SECRET },
      { chaos: { malformedRate: 1 } },
      AGENT,
      /Try again/,
    ],
    ['an empty answer', { content: '' }, {}, AGENT, /gave no answer. Try again/],
  ])(
    '%s is told, and the next message is answered',
    async (_, response, options, code, message) => {
      setProvider(provider, mock);
      mock.onMessage(/tell me/, response, options);
      const chat = new Conversation();
      await expectFailure(chat, await chat.say('tell me'), code, message);
      await expectRecovery(chat, provider);
    },
  );

  it('silence is ended, and the next message is answered', async () => {
    DEFAULT_LIMITS.idleMs = 100;
    setProvider(provider, mock);
    mock.onMessage(/tell me/, { content: SECRET }, { latency: 10_000 });
    const chat = new Conversation();
    await expectFailure(chat, await chat.say('tell me'), 'TIMEOUT', /took too long.*Try again/);
    DEFAULT_LIMITS.idleMs = 20_000;
    await expectRecovery(chat, provider);
  });

  it('a stream that is cut keeps what came', async () => {
    setProvider(provider, mock);
    const content = 'This is a long answer that never comes to its end, alas.';
    mock.onMessage(/tell me/, { content }, { truncateAfterChunks: 4, latency: 10 });
    const chat = new Conversation();
    const reply = await chat.say('tell me');
    const transcript = await expectFailure(chat, reply, AGENT, /connection to the model ended/);
    const kept = transcript.find(({ role }) => role === 'assistant')?.content;
    expect(kept).toBeTruthy();
    expect(kept).toBe(textOf(reply));
    await expectRecovery(chat, provider);
    expect(JSON.stringify(mock.getLastRequest()?.body)).toContain(
      JSON.stringify(kept).slice(1, -1),
    );
  });

  it('that passes is tried again without a word', async () => {
    Object.assign(DEFAULT_LIMITS, { maxRetries: 2 });
    setProvider(provider, mock);
    mock.onMessage(/tell me/, { content: 'At last.' });
    mock.nextRequestError(500, { message: SECRET });
    const reply = await new Conversation().say('tell me');
    expect(textOf(reply)).toBe('At last.');
    expect(errorOf(reply)).toBeUndefined();
    expect(reply.raw).not.toContain(SECRET);
    expect(mock.getRequests()).toHaveLength(2);
  });
});

/** Answers that no provider should give. */
const openAiChunk = (delta: object) =>
  `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason: null }] })}\n\n`;
const odd: Record<string, [RequestListener, kept: string]> = {
  'an error page of a proxy': [
    (_, response) =>
      response.writeHead(502, { 'content-type': 'text/html' }).end(`<h1>${SECRET}</h1>`),
    '',
  ],
  'a web page instead of a stream': [
    (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<h1>${SECRET}</h1>`),
    '',
  ],
  'an error in mid-stream': [
    (_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/event-stream' })
        .end(
          `${openAiChunk({ content: 'Half ' })}data: ${JSON.stringify({ error: { message: SECRET, code: SECRET } })}\n\n`,
        ),
    'Half ',
  ],
  'broken JSON in mid-stream': [
    (_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/event-stream' })
        .end(`${openAiChunk({ content: 'Half ' })}data: {"${SECRET}":\n\n`),
    'Half ',
  ],
  'a connection that breaks in mid-stream': [
    (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(openAiChunk({ content: 'Half ' }), () =>
        setTimeout(() => response.destroy(), 50),
      );
    },
    'Half ',
  ],
};

describe('a server that is no model', () => {
  let server: Server;
  let listener: RequestListener = () => undefined;
  beforeAll(async () => {
    server = createServer((request, response) => {
      request.resume().on('end', () => listener(request, response));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const setAddress = (url: string) => setProvider('openai-compatible', { url } as LLMock);

  it.each(Object.entries(odd))('%s is told in words for people', async (_, [answer, kept]) => {
    listener = answer;
    setAddress(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const chat = new Conversation();
    const reply = await chat.say('tell me');
    await expectFailure(chat, reply, AGENT, /Try again/);
    expect(textOf(reply)).toBe(kept);
    await expectRecovery(chat, 'openai-compatible');
  });

  it('nobody at the address is told', async () => {
    setAddress('http://127.0.0.1:1');
    const chat = new Conversation();
    await expectFailure(chat, await chat.say('tell me'), AGENT, /cannot be reached. Check/);
    await expectRecovery(chat, 'openai-compatible');
  });
});
