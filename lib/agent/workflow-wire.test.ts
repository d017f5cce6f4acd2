import type { Message } from '@ag-ui/client';
import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { foldState } from '../shared-state/index.ts';
import { PLAN_TASK } from '../workflows/index.ts';
import { createAgent } from './create-agent.ts';
import { PROVIDERS, providerModel } from './testing/providers.ts';
import { collect, ofType, runInput, textOf, userMessage } from './testing/run-agent.ts';
import { passage, stubSearch } from './testing/stub-search.ts';

const mock = new LLMock({ port: 0, chunkSize: 16 });
beforeAll(async () => {
  await mock.start();
});
beforeEach(() => mock.reset());
afterAll(() => mock.stop());

const principal = { tenantId: 't', userId: 'u', role: 'member' as const, displayName: 'Ada' };
const step = (id: string) => ({ id, title: id, instruction: `do ${id}`, tools: [], check: '' });
const plan = JSON.stringify({ title: 'Two steps', steps: ['one', 'two'].map(step) });
/** A turn before the workflow, with a call in it: its results must not reach requests without tools. */
const earlier: Message[] = [
  userMessage('what does the tank hold?'),
  {
    id: 'm1',
    role: 'assistant',
    toolCalls: [
      {
        id: 'c1',
        type: 'function',
        function: { name: 'vector_search', arguments: '{"query":"x"}' },
      },
    ],
  },
  { id: 'm2', role: 'tool', toolCallId: 'c1', content: '{"passages":[]}' },
  { id: 'm3', role: 'assistant', content: 'Forty litres.' },
];

describe.each(Object.keys(PROVIDERS))('a workflow over the wire: %s', (provider) => {
  it('is planned, carried out with a tool call, and reported', async () => {
    // A plan is asked for in the system prompt, all else in the last message.
    const asked = (request: { messages: { role: string }[] }) =>
      JSON.stringify([request.messages[0], request.messages.at(-1)]);
    const asks = (text: string) => ({
      match: {
        predicate: (request: { messages: { role: string }[] }) =>
          request.messages.at(-1)?.role === 'user' && asked(request).includes(text),
      },
    });
    mock.addFixture({ ...asks(PLAN_TASK), response: { content: `Here:\n${plan}` } });
    mock.addFixture({
      match: { toolResultContains: 'The tank holds' },
      response: { content: 'Step done: found it' },
    });
    mock.addFixture({ ...asks('Write the report'), response: { content: 'Both are done.' } });
    mock.addFixture({ ...asks('do two'), response: { content: 'Step done: second' } });
    mock.addFixture({
      ...asks('do one'),
      response: { toolCalls: [{ name: 'vector_search', arguments: '{"query":"tank"}', id: 'k' }] },
    });
    const agent = createAgent({
      principal,
      workspaceId: 'guide',
      search: stubSearch([passage('The tank holds 40 litres.')]),
      model: providerModel(provider, mock.url),
      limits: { maxRetries: 0, idleMs: 2_000 },
    });
    const forwardedProps = {
      flightdeck: { handler: 'workflow_executor', workflow: { definition: 'plan_and_execute' } },
    };
    const messages = [...earlier, userMessage('build it')];
    const events = await collect(agent, runInput({ messages, forwardedProps }));
    expect(ofType(events, 'RUN_ERROR')).toEqual([]);
    expect(Object.values(foldState(events).workflows as object)).toMatchObject([
      {
        status: 'done',
        steps: [
          { status: 'done', result: 'found it' },
          { status: 'done', result: 'second' },
        ],
      },
    ]);
    expect(textOf(events)).toMatch(/Both are done\.$/);
  });
});
