import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { resultHolds, saidByUser, toolCall, withModelServer } from '../../test/model-server.ts';
import type { ToolDefinition } from '../tools/index.ts';
import { createAgent } from './create-agent.ts';
import { providerModel } from './testing/providers.ts';
import { collect, ofType, runInput, textOf, types, userMessage } from './testing/run-agent.ts';
import { stubSearch } from './testing/stub-search.ts';

const mock = withModelServer();
const SECRET = 'marker-of-the-exception';
const principal = { tenantId: 't', userId: 'u', role: 'member' as const, displayName: 'Ada' };

/** Tools that do what no tool should. */
const tool = (name: string, execute: ToolDefinition['execute']): ToolDefinition => ({
  name,
  description: 'Does it.',
  category: 'search',
  input: z.object({ count: z.number().optional() }),
  timeoutMs: 50,
  resultCap: 1_000,
  execute,
});
const tools = [
  tool('throws', () => Promise.reject(new Error(`${SECRET}\n    at file.ts:1:1`))),
  tool('throws_at_once', () => {
    throw new TypeError(SECRET);
  }),
  tool('hangs', () => new Promise(() => undefined)),
  tool('floods', async () => `${'x'.repeat(10 * 1024 * 1024)}${SECRET}`),
  tool('circles', async () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    return circle;
  }),
];

describe.each(['openai', 'anthropic', 'openai-compatible'])('a tool that %s calls', (provider) => {
  it.each<[string, string, object | string, RegExp]>([
    ['does not exist', 'teleport', {}, /"UNKNOWN_TOOL"|"INVALID_INPUT"/],
    ['gets arguments that do not fit', 'throws', { count: 'many' }, /"INVALID_INPUT"/],
    ['throws', 'throws', {}, /"TOOL_FAILED".*Try another way/],
    ['throws before it begins', 'throws_at_once', {}, /"TOOL_FAILED".*Try another way/],
    ['hangs', 'hangs', {}, /"TIMEOUT".*took too long/],
    ['returns ten megabytes', 'floods', {}, /^x{1000}\n\[cut: \d+ more characters\]$/],
    ['returns what is no JSON', 'circles', {}, /"TOOL_FAILED"/],
  ])('and %s: the model hears of it and answers', async (_, name, input, result) => {
    mock.on({ predicate: saidByUser('try it') }, toolCall(name, input));
    mock.on({ predicate: resultHolds('') }, { content: 'It did not work.' });
    const agent = createAgent({
      principal,
      workspaceId: 'guide',
      search: stubSearch([]),
      model: providerModel(provider, mock.url),
      tools,
      limits: { maxRetries: 0, idleMs: 20_000 },
    });
    const events = await collect(agent, runInput({ messages: [userMessage('try it')] }));
    const [only, ...more] = ofType(events, 'TOOL_CALL_RESULT').map(({ content }) => content);
    expect(more).toEqual([]);
    expect(only).toMatch(result);
    expect(textOf(events)).toBe('It did not work.');
    expect(types(events).at(-1)).toBe('RUN_FINISHED');
    expect(JSON.stringify(events)).not.toContain(SECRET);
    const told = JSON.stringify(mock.getLastRequest()?.body);
    expect(told).not.toContain(SECRET);
    expect(told.length).toBeLessThan(50_000);
  });
});
