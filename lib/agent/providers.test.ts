import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAgent } from './create-agent.ts';
import { PROVIDERS, providerModel } from './testing/providers.ts';
import { collect, ofType, runInput, textOf, types, userMessage } from './testing/run-agent.ts';
import { passage, stubSearch } from './testing/stub-search.ts';

const mock = new LLMock({ port: 0, chunkSize: 8 });
beforeAll(async () => {
  await mock.start();
});
beforeEach(() => mock.reset());
afterAll(() => mock.stop());

const principal = {
  tenantId: 'local',
  userId: 'owner',
  role: 'owner' as const,
  displayName: 'Owner',
};

function agentFor(provider: string, search = stubSearch([passage('The tank holds 40 litres.')])) {
  return createAgent({
    principal,
    workspaceId: 'guide',
    search,
    model: providerModel(provider, mock.url),
    limits: { maxRetries: 0, idleMs: 2_000 },
  });
}

describe.each(Object.keys(PROVIDERS))('over the wire: %s', (provider) => {
  it('streams a plain answer delta by delta', async () => {
    mock.onMessage('hello', { content: 'Good day, how can I help you today?' });
    const events = await collect(
      agentFor(provider),
      runInput({ messages: [userMessage('hello')] }),
    );
    expect(textOf(events)).toBe('Good day, how can I help you today?');
    expect(ofType(events, 'TEXT_MESSAGE_CONTENT').length).toBeGreaterThan(2);
    expect(types(events).filter((type) => type !== 'TEXT_MESSAGE_CONTENT')).toEqual([
      'RUN_STARTED',
      'STEP_STARTED',
      'TEXT_MESSAGE_START',
      'TEXT_MESSAGE_END',
      'STEP_FINISHED',
      'RUN_FINISHED',
    ]);
  });

  it('runs the search the model calls and gives it the numbered passages', async () => {
    mock.addFixture({
      match: { predicate: (request) => request.messages.at(-1)?.role === 'user' },
      response: {
        toolCalls: [{ name: 'vector_search', arguments: '{"query":"tank litres"}', id: 'call_1' }],
      },
    });
    mock.addFixture({
      match: { toolResultContains: 'The tank holds 40 litres.' },
      response: { content: 'It holds 40 litres [1].' },
    });
    const search = stubSearch([passage('The tank holds 40 litres.')]);
    const events = await collect(agentFor(provider, search));
    expect(search.queries).toEqual(['tank litres']);
    expect(textOf(events)).toBe('It holds 40 litres [1].');
    expect(types(events).filter((type) => !/CONTENT|ARGS/.test(type))).toEqual([
      'RUN_STARTED',
      'STEP_STARTED',
      'TOOL_CALL_START',
      'TOOL_CALL_END',
      'ACTIVITY_SNAPSHOT',
      'TOOL_CALL_RESULT',
      'STEP_FINISHED',
      'STEP_STARTED',
      'TEXT_MESSAGE_START',
      'TEXT_MESSAGE_END',
      'STEP_FINISHED',
      'RUN_FINISHED',
    ]);
    const args = ofType(events, 'TOOL_CALL_ARGS').map((event) => event.delta);
    expect(JSON.parse(args.join(''))).toEqual({ query: 'tank litres' });
  });

  it.each([
    [429, 'RATE_LIMITED', /17 seconds/],
    [500, 'AGENT_EXECUTION_ERROR', /provider has a problem/],
    [401, 'AGENT_EXECUTION_ERROR', /refused the key/],
    [404, 'AGENT_EXECUTION_ERROR', /MODEL_NAME/],
  ])('says what a %i of the provider means, without its text', async (status, code, message) => {
    mock.onMessage(/.*/, {
      error: { message: 'secret detail of the provider', type: 'x' },
      status,
      retryAfter: 17,
    });
    const events = await collect(agentFor(provider));
    expect(events.at(-1)).toMatchObject({ type: 'RUN_ERROR', code });
    expect(String(events.at(-1)?.message)).toMatch(message);
    expect(JSON.stringify(events)).not.toContain('secret detail');
    expect(ofType(events, 'ACTIVITY_SNAPSHOT')[0]).toMatchObject({
      messageId: 'status-run-1',
      activityType: 'run_status',
      content: { status: 'failed', code, runId: 'run-1' },
    });
  });

  it('closes the message and fails when the stream is cut', async () => {
    mock.onMessage(
      /.*/,
      { content: 'This is a long answer that never comes to its end, alas.' },
      { truncateAfterChunks: 4, latency: 10 },
    );
    const events = await collect(agentFor(provider));
    expect(types(events).slice(-4)).toEqual([
      'TEXT_MESSAGE_END',
      'STEP_FINISHED',
      'ACTIVITY_SNAPSHOT',
      'RUN_ERROR',
    ]);
    expect(events.at(-1)).toMatchObject({ code: 'AGENT_EXECUTION_ERROR' });
    expect(textOf(events)).not.toBe('');
  });

  it('fails when the answer cannot be read', async () => {
    mock.onMessage(/.*/, { content: 'x' }, { chaos: { malformedRate: 1 } });
    const events = await collect(agentFor(provider));
    expect(events.at(-1)).toMatchObject({ type: 'RUN_ERROR', code: 'AGENT_EXECUTION_ERROR' });
  });

  it('stops in mid-answer, keeps what came, and says so', async () => {
    mock.onMessage(/.*/, { content: 'word '.repeat(200) }, { latency: 20 });
    const agent = agentFor(provider);
    const events = await collect(agent, runInput(), (event) => {
      if (event.type === 'TEXT_MESSAGE_CONTENT') agent.abortRun();
    });
    expect(types(events).slice(-4)).toEqual([
      'TEXT_MESSAGE_END',
      'STEP_FINISHED',
      'ACTIVITY_SNAPSHOT',
      'RUN_FINISHED',
    ]);
    expect(ofType(events, 'ACTIVITY_SNAPSHOT')[0]?.content).toEqual({
      status: 'stopped',
      runId: 'run-1',
    });
    expect(textOf(events).length).toBeLessThan(200);
  });
});

describe('time-outs', () => {
  it('ends a model that falls silent', async () => {
    mock.onMessage(/.*/, { content: 'late' }, { latency: 5_000 });
    const agent = createAgent({
      principal,
      workspaceId: 'guide',
      search: stubSearch([]),
      model: providerModel('openai', mock.url),
      limits: { maxRetries: 0, idleMs: 50 },
    });
    const events = await collect(agent);
    expect(events.at(-1)).toMatchObject({ type: 'RUN_ERROR', code: 'TIMEOUT' });
  });
});
