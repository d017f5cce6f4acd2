import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseEnvironment } from '../env.ts';
import { describeModel } from './describe-model.ts';
import { ollamaOffered } from './offer-ollama.ts';
import { embeddingModel } from './resolve-embedding-model.ts';
import { resolveModel } from './resolve-model.ts';

const resolve = (variables: Record<string, string>) => resolveModel(parseEnvironment(variables));

describe('resolveModel', () => {
  it.each([
    [{}, 'offline', true],
    [{ OPENAI_API_KEY: 'k' }, 'openai', false],
    [{ ANTHROPIC_API_KEY: 'k' }, 'anthropic', false],
    [{ GOOGLE_GENERATIVE_AI_API_KEY: 'k' }, 'google', false],
    [{ OPENAI_API_KEY: 'k', ANTHROPIC_API_KEY: 'k' }, 'openai', false],
    [{ OPENAI_API_KEY: 'k', MODEL_PROVIDER: 'offline' }, 'offline', true],
    [{ MODEL_BASE_URL: 'http://127.0.0.1:9/v1', MODEL_NAME: 'm' }, 'openai-compatible', false],
    [{ MODEL_PROVIDER: 'anthropic', MODEL_API_KEY: 'k' }, 'anthropic', false],
  ])('%j → %s', (variables, provider, offline) => {
    const resolved = resolve(variables);
    expect(resolved).toMatchObject({ provider, offline });
    expect(resolved.name).not.toBe('');
    expect(resolved.model.specificationVersion).toBe('v3');
  });

  it('takes the name given', () => {
    expect(resolve({ OPENAI_API_KEY: 'k', MODEL_NAME: 'other' }).model.modelId).toBe('other');
  });

  it('says what is missing', () => {
    expect(() => resolve({ MODEL_PROVIDER: 'openai' })).toThrow(/OPENAI_API_KEY/);
    expect(() => resolve({ MODEL_BASE_URL: 'http://127.0.0.1:9/v1' })).toThrow(/MODEL_NAME/);
  });
});

describe('embeddingModel', () => {
  const embedding = (variables: Record<string, string>) =>
    embeddingModel(parseEnvironment(variables));
  it('needs a name and a provider that can', () => {
    expect(embedding({ OPENAI_API_KEY: 'k' })).toBeNull();
    expect(embedding({ EMBEDDING_MODEL: 'e' })).toBeNull();
    expect(embedding({ EMBEDDING_MODEL: 'e', ANTHROPIC_API_KEY: 'k' })).toBeNull();
    expect(embedding({ EMBEDDING_MODEL: 'e', OPENAI_API_KEY: 'k' })?.modelId).toBe('e');
    expect(embedding({ EMBEDDING_MODEL: 'e', GOOGLE_GENERATIVE_AI_API_KEY: 'k' })?.modelId).toBe(
      'e',
    );
  });
});

describe('Ollama', () => {
  const server = createServer((_, response) => response.end('{"version":"0"}'));
  // A busy machine may take longer than the probe's patience; what is tested is not the patience.
  beforeAll(() => {
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(new AbortController().signal);
  });
  afterAll(() => {
    vi.restoreAllMocks();
    server.close();
  });

  it('is offered where it answers, and only while nothing is configured', async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const OLLAMA_BASE_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await describeModel(parseEnvironment({ OLLAMA_BASE_URL }))).toEqual({
      provider: 'offline',
      name: 'offline',
      offline: true,
      ollamaOffered: true,
    });
    const configured = parseEnvironment({ OLLAMA_BASE_URL, OPENAI_API_KEY: 'k' });
    expect((await describeModel(configured)).ollamaOffered).toBe(false);
    expect(await ollamaOffered({ OLLAMA_BASE_URL: 'http://127.0.0.1:1' })).toBe(false);
  });
});
