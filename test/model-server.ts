import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { PROVIDERS } from '../lib/agent/testing/providers.ts';
import { env, parseEnvironment } from '../lib/env.ts';

type Fixture = Parameters<LLMock['addFixture']>[0];
export type ModelRequest = Parameters<NonNullable<Fixture['match']['predicate']>>[0];
export type ModelAnswer = Fixture['response'];

const SETTINGS = /^(MODEL_|OPENAI_|ANTHROPIC_|GOOGLE_|OFFLINE_)/;

/** Lets the app answer with a model of `settings`, as if it had been started with them. */
export function setModelSettings(settings: Record<string, string>): void {
  const current = env() as Record<string, unknown>;
  for (const name of Object.keys(current)) if (SETTINGS.test(name)) delete current[name];
  const chosen = parseEnvironment(settings);
  for (const [name, value] of Object.entries(chosen)) {
    if (SETTINGS.test(name) || name in settings) current[name] = value;
  }
}

/** The same for a provider whose server is `mock`, or the offline model without pauses. */
export function setProvider(
  provider: string,
  mock?: LLMock,
  more: Record<string, string> = {},
): void {
  const own = mock && PROVIDERS[provider]?.(mock.url);
  setModelSettings({ ...(own ?? { MODEL_PROVIDER: 'offline', OFFLINE_PACE_MS: '0' }), ...more });
}

/** A server that speaks the providers' protocols, without answers at the beginning of each test. */
export function withModelServer(): LLMock {
  const mock = new LLMock({ port: 0, chunkSize: 8 });
  beforeAll(async () => {
    await mock.start();
  });
  beforeEach(() => {
    mock.reset();
  });
  afterAll(() => mock.stop());
  return mock;
}

const last = ({ messages }: ModelRequest) => messages.at(-1);

/** The last message is the user's and holds `text`. */
export const saidByUser = (text: string) => (request: ModelRequest) =>
  last(request)?.role === 'user' && JSON.stringify(last(request)).includes(text);

/** The last message is the result of a call and holds `text`. */
export const resultHolds = (text: string) => (request: ModelRequest) =>
  last(request)?.role === 'tool' && JSON.stringify(last(request)).includes(text);

/** A call of a tool as the answer of a model. */
export const toolCall = (name: string, input: object | string, id = 'call_1'): ModelAnswer => ({
  toolCalls: [{ name, arguments: typeof input === 'string' ? input : JSON.stringify(input), id }],
});
