import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseEnvironment } from '../env.ts';
import { resolveModel } from '../models/index.ts';
import { classifyOffline } from './classify-offline.ts';
import { classifyWithModel } from './classify-with-model.ts';
import { routeMessage } from './route-message.ts';

const MESSAGE = 'Who leads the Aurora survey in notes/plan.md?';
const ANSWER = {
  type: 'research',
  confidence: 0.8,
  entities: { paths: ['notes/plan.md', 'made/up.md'], symbols: [], urls: [], commands: [] },
  reasoning: 'asks for\nseveral sources',
};
const offline = classifyOffline(MESSAGE);
const route = (said: unknown, more = {}) =>
  routeMessage({ message: MESSAGE, classify: async () => said, ...more });

describe('routing a message', () => {
  it('takes the answer of the model, with the handler of its type', async () => {
    expect(await route({ ...ANSWER, handler: 'direct_response', source: 'user' })).toEqual({
      ...ANSWER,
      entities: { ...ANSWER.entities, paths: ['notes/plan.md'] },
      reasoning: 'asks for several sources',
      handler: 'workflow_executor',
      source: 'model',
    });
  });

  it.each([
    ['nothing', undefined],
    ['text', 'research'],
    ['an unknown type', { ...ANSWER, type: 'joke' }],
    ['an impossible confidence', { ...ANSWER, confidence: 7 }],
    ['no entities', { ...ANSWER, entities: null }],
  ])('answers offline when the model says %s', async (_, said) => {
    expect(await route(said)).toEqual(offline);
  });

  it('answers offline when the model fails, at once or later', async () => {
    const fail = () => {
      throw new Error('no');
    };
    expect(await routeMessage({ message: MESSAGE, classify: fail })).toEqual(offline);
    const reject = () => Promise.reject(new Error('no'));
    expect(await routeMessage({ message: MESSAGE, classify: reject })).toEqual(offline);
  });

  it('answers offline when the model is late, and ends its call', async () => {
    let ended = false;
    const classify = (_: string, signal: AbortSignal) =>
      new Promise<unknown>(() => {
        signal.addEventListener('abort', () => {
          ended = true;
        });
      });
    expect(await routeMessage({ message: MESSAGE, classify, budgetMs: 10 })).toEqual(offline);
    expect(ended).toBe(true);
  });

  it('does not wait for the model when the run is stopped', async () => {
    const stop = new AbortController();
    const classify = () => {
      stop.abort();
      return new Promise<unknown>(() => {});
    };
    const request = { message: MESSAGE, classify, budgetMs: 600_000, signal: stop.signal };
    expect(await routeMessage(request)).toEqual(offline);
  });

  it.each(['direct_response', 'workflow_executor'] as const)(
    'does what the user says instead: %s, without asking the model',
    async (override) => {
      let asked = false;
      const classify = async () => {
        asked = true;
        return ANSWER;
      };
      const routed = await routeMessage({ message: MESSAGE, override, classify });
      expect(routed).toMatchObject({ handler: override, source: 'user', confidence: 1 });
      expect(asked).toBe(false);
    },
  );
});

const mock = new LLMock({ port: 0 });
beforeAll(async () => {
  await mock.start();
});
beforeEach(() => mock.reset());
afterAll(() => mock.stop());

const ENVIRONMENTS: Record<string, (url: string) => Record<string, string>> = {
  openai: (url) => ({ OPENAI_API_KEY: 'test', OPENAI_BASE_URL: `${url}/v1` }),
  anthropic: (url) => ({ ANTHROPIC_API_KEY: 'test', ANTHROPIC_BASE_URL: `${url}/v1` }),
  'openai-compatible': (url) => ({ MODEL_BASE_URL: `${url}/v1`, MODEL_NAME: 'local' }),
};

describe.each(Object.keys(ENVIRONMENTS))('asking the model over the wire: %s', (provider) => {
  const wire = (budgetMs = 30_000, url = mock.url) => {
    const { model } = resolveModel(parseEnvironment(ENVIRONMENTS[provider]?.(url) ?? {}));
    const classify = (message: string, signal: AbortSignal) =>
      classifyWithModel(model, message, { previous: ['an earlier message'], signal });
    return routeMessage({ message: MESSAGE, classify, budgetMs });
  };

  it('reads the structured answer', async () => {
    mock.addFixture({ match: {}, response: { content: JSON.stringify(ANSWER) } });
    expect(await wire()).toMatchObject({ type: 'research', source: 'model', confidence: 0.8 });
    const [request] = mock.getRequests();
    expect(JSON.stringify(request?.body)).toContain('an earlier message');
  });

  it.each([
    ['prose', { content: 'I think this is research.' }],
    ['a failure', { error: { message: 'no', type: 'x' }, status: 500 }],
  ])('answers offline on %s', async (_, response) => {
    mock.addFixture({ match: {}, response });
    expect(await wire()).toEqual(offline);
  });

  it('answers offline when the provider is silent', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    expect(await wire(50, `http://127.0.0.1:${port}`)).toEqual(offline);
    silent.closeAllConnections();
    silent.close();
  });
});
