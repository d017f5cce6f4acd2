import { beforeEach, expect, it } from 'vitest';
import { env } from '../../../../../lib/env.ts';
import { tunables } from '../../../../../lib/tunables.ts';
import { Conversation, withServer } from '../../../../../test/conversation.ts';
import {
  type ModelRequest,
  setProvider,
  withModelServer,
} from '../../../../../test/model-server.ts';
import { temporaryFolder } from '../../../../../test/temporary-folder.ts';
import { POST } from './route.ts';

withServer();
const mock = withModelServer();

const forSuggestions = ({ messages }: ModelRequest) =>
  JSON.stringify(messages).includes('You suggest what a user may ask next');
const calls = () =>
  mock.getRequests().filter(({ body }) => forSuggestions(body as ModelRequest)).length;
const suggests = (suggestions: unknown) =>
  mock.on({ predicate: forSuggestions }, { content: JSON.stringify({ suggestions }) });
const answers = () =>
  mock.on({ predicate: (request) => !forSuggestions(request) }, { content: 'The answer.' });

beforeEach(async () => {
  env().WORKSPACE_DIR = await temporaryFolder();
  Object.assign(tunables.agent, { suggestionMs: 20_000 });
  Object.assign(tunables.routing, { budgetMs: 0 });
  setProvider('openai-compatible', mock, { MODEL_SMALL_NAME: 'small' });
});

async function ask(threadId: string, json: unknown = { locale: 'en' }) {
  const request = new Request('http://localhost/api', {
    method: 'POST',
    headers: { host: 'localhost', 'content-type': 'application/json' },
    body: JSON.stringify(json),
  });
  const response = await POST(request, { params: Promise.resolve({ id: threadId }) });
  return { status: response.status, body: await response.json() };
}

async function conversation() {
  answers();
  const conversation = new Conversation();
  await conversation.say('How tall is the mast?');
  await conversation.idle();
  return conversation;
}

it('asks the small model once a turn, and shows what is fit to be shown', async () => {
  suggests(['How old  is it?', 'How old is it?', ' ', 'x'.repeat(500), 'Who built it?', 'a', 'b']);
  const { threadId } = await conversation();
  const expected = { suggestions: ['How old is it?', 'Who built it?', 'a'] };
  const both = await Promise.all([ask(threadId), ask(threadId)]);
  expect(both.map(({ body }) => body)).toEqual([expected, expected]);
  expect((await ask(threadId)).body).toEqual(expected);
  expect(calls()).toBe(1);
});

it('asks again after the next turn', async () => {
  suggests(['Who built it?']);
  const talk = await conversation();
  await ask(talk.threadId);
  await talk.say('And the keel?');
  await talk.idle();
  await ask(talk.threadId);
  expect(calls()).toBe(2);
});

it.each([
  ['says nothing usable', () => suggests('none')],
  [
    'is refused',
    () => mock.on({ predicate: forSuggestions }, { error: { message: 'no' }, status: 500 }),
  ],
  [
    'is late',
    () => {
      Object.assign(tunables.agent, { suggestionMs: 0 });
      suggests(['Who built it?']);
    },
  ],
])('has none when the model %s', async (_what, arrange) => {
  arrange();
  const { threadId } = await conversation();
  expect(await ask(threadId)).toEqual({ status: 200, body: { suggestions: [] } });
});

it('asks no model when no small one is configured', async () => {
  setProvider('openai-compatible', mock);
  const { threadId } = await conversation();
  expect((await ask(threadId)).body).toEqual({ suggestions: [] });
  expect(calls()).toBe(0);
});

it('refuses other conversations and languages', async () => {
  const { threadId } = await conversation();
  expect((await ask('somebody-elses')).status).toBe(404);
  expect((await ask(threadId, { locale: 'xx' })).status).toBe(400);
});
