import { APICallError } from 'ai';
import { describe, expect, it, vi } from 'vitest';
import { createAgent } from '../agent/index.ts';
import { collect, runInput, textOf } from '../agent/testing/run-agent.ts';
import { callTool, end, say, scriptedModel } from '../agent/testing/scripted-model.ts';
import { passage, stubSearch } from '../agent/testing/stub-search.ts';
import { RunRing } from './run-ring.ts';
import { watchRun } from './watch-run.ts';

const PRINCIPAL = {
  tenantId: 'tenant',
  userId: 'user',
  role: 'owner',
  displayName: 'Somebody',
} as const;

async function watched(script: Parameters<typeof scriptedModel>[0]) {
  const ring = new RunRing();
  const onFailure = vi.fn();
  const agent = createAgent({
    principal: PRINCIPAL,
    workspaceId: 'workspace',
    search: stubSearch([passage('It holds 40 litres.')]),
    model: scriptedModel(script),
    limits: { maxRetries: 0 },
    onFailure,
    watchRun: async (options, input) => watchRun('tenant', options, input, ring),
  });
  const context = [{ description: 'The page', value: 'A handbook is open' }];
  const events = await collect(agent, runInput({ context }));
  return { events, onFailure, inspection: ring.find('tenant', 'thread-1', 'run-1') };
}

describe('a run that is watched', () => {
  it('tells each call as the model saw it, and what came back', async () => {
    const search = callTool('vector_search', { query: 'tank' });
    const { events, inspection } = await watched([
      [...search, end('tool-calls')],
      [...say('It holds ', '40 litres.'), end()],
    ]);
    expect(textOf(events)).toBe('It holds 40 litres.');
    expect(inspection?.context).toEqual([{ description: 'The page', value: 'A handbook is open' }]);
    expect(inspection?.calls).toHaveLength(2);
    const [first, second] = inspection?.calls ?? [];
    expect(first?.system).toContain('A handbook is open');
    expect(first?.tools.map(({ name }) => name)).toContain('vector_search');
    expect(first?.reply.toolCalls).toEqual([
      { name: 'vector_search', input: JSON.stringify({ query: 'tank' }) },
    ]);
    expect(second?.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'tool']);
    expect(second?.reply.text).toBe('It holds 40 litres.');
    expect(second).toMatchObject({ role: 'main', finishReason: 'stop', tokens: { output: 1 } });
    expect(second?.durationMs).toBeGreaterThanOrEqual(0);
  });

  it('tells what a provider refused, and the log still hears of it', async () => {
    const refusal = new APICallError({
      message: 'The model is not there',
      url: 'https://provider.test',
      requestBodyValues: {},
      statusCode: 404,
    });
    const { inspection, onFailure } = await watched([refusal]);
    expect(inspection?.calls[0]?.failure?.message).toBe('The model is not there');
    expect(inspection?.failure?.message).toBe('The model is not there');
    expect(onFailure).toHaveBeenCalledOnce();
  });
});
