import { beforeEach, describe, expect, it } from 'vitest';
import { Conversation, ofType, type Reply, textOf, withServer } from '../../test/conversation.ts';
import {
  type ModelAnswer,
  type ModelRequest,
  setProvider,
  withModelServer,
} from '../../test/model-server.ts';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { env } from '../env.ts';
import { loadTranscript } from '../runs/index.ts';
import { tunables } from '../tunables.ts';

withServer();
const mock = withModelServer();
beforeEach(async () => {
  env().WORKSPACE_DIR = await temporaryFolder();
});

const SECRET = 'marker-of-the-provider';
const classification = {
  type: 'debugging',
  confidence: 0.9,
  entities: { paths: ['/etc/passwd'], symbols: [], urls: [], commands: [] },
  reasoning: 'Something is broken.',
};
const summarises = ({ messages }: ModelRequest) =>
  JSON.stringify(messages.at(-1)).includes('<turns>');
const isSmall = (request: ModelRequest) => request.model === 'small';
const allow = (limits: { budgetMs: number }) => Object.assign(tunables.routing, limits);
const intentOf = ({ events }: Reply) => events.find(({ name }) => name === 'intent')?.value;

describe.each(['openai', 'anthropic', 'openai-compatible'])('the small model of %s', (provider) => {
  // Anthropic has structured output only as the arguments of a tool.
  const structured = (value: object): ModelAnswer =>
    provider === 'anthropic'
      ? { toolCalls: [{ name: 'json', arguments: JSON.stringify(value) }] }
      : { content: JSON.stringify(value) };
  const classifies = (response: ModelAnswer, options = {}) =>
    mock.on(
      { predicate: (request) => isSmall(request) && !summarises(request) },
      response,
      options,
    );

  beforeEach(() => {
    allow({ budgetMs: 20_000 });
    setProvider(provider, mock, { MODEL_SMALL_NAME: 'small', MODEL_CONTEXT_TOKENS: '2000' });
    mock.on({ predicate: (request) => !isSmall(request) }, { content: 'The answer.' });
  });

  it('says what kind of message it is', async () => {
    classifies(structured(classification));
    const reply = await new Conversation().say('the lamp is dark');
    expect(intentOf(reply)).toMatchObject({
      type: 'debugging',
      handler: 'single_agent',
      source: 'model',
      // It named a path that the message does not hold.
      entities: { paths: [] },
    });
    expect(textOf(reply)).toBe('The answer.');
  });

  it.each<[string, ModelAnswer]>([
    ['an answer that is no JSON', { content: `not JSON ${SECRET}` }],
    ['an unknown type', structured({ ...classification, type: SECRET })],
    ['an error', { error: { message: SECRET }, status: 500 }],
  ])('is done without after %s', async (_, response) => {
    classifies(response);
    const reply = await new Conversation().say('hello');
    expect(intentOf(reply)).toMatchObject({ type: 'greeting', source: 'offline' });
    expect(textOf(reply)).toBe('The answer.');
    expect(reply.raw).not.toContain(SECRET);
  });

  it('is not waited for longer than its budget', async () => {
    allow({ budgetMs: 100 });
    classifies(structured(classification), { chaos: { latencyMs: 4_000 } });
    const reply = await new Conversation().say('hello');
    expect(intentOf(reply)).toMatchObject({ type: 'greeting', source: 'offline' });
    expect(textOf(reply)).toBe('The answer.');
  });

  it('summarises the oldest turns of a long thread, and the model goes on from that', async () => {
    classifies(structured(classification));
    const notes = '- The cache is to be written in Redis.';
    mock.on({ predicate: summarises }, { content: notes });
    const chat = new Conversation();
    for (let turn = 1; turn <= 4; turn += 1)
      await chat.say(`turn-${turn} ${'long text '.repeat(250)}`);
    const reply = await chat.say('what about the cache?');
    const requests = mock.getRequests().map(({ body }) => JSON.stringify(body));
    const summary = requests.find((request) => request.includes('<turns>'));
    expect(summary).toContain('"small"');
    expect(summary).toContain('turn-1');
    const last = requests.filter((request) => !request.includes('"model":"small"')).at(-1);
    expect(last).toContain('written in Redis');
    expect(last).not.toContain('turn-1 ');

    const marks = (await chat.transcript()).filter(
      (message) => message.role === 'activity' && message.activityType === 'summary',
    );
    expect(marks.at(-1)).toMatchObject({ content: { source: 'model', text: notes } });
    // What it replaced is still there to be opened.
    const { messages } = await loadTranscript('local', chat.threadId, {
      fromRunId: String(ofType(reply.events, 'RUN_STARTED')[0]?.runId),
      runs: 100,
    });
    expect(JSON.stringify(messages)).toContain('turn-1 ');
  });
});
