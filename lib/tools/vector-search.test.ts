import { describe, expect, it } from 'vitest';
import { toolContext } from '../../test/tool-context.ts';
import type { Passage, SearchRequest } from '../knowledge/schema.ts';
import { tunables } from '../tunables.ts';
import { executeTool } from './execute-tool.ts';
import type { ToolDefinition } from './schema.ts';
import { ToolRegistry } from './tool-registry.ts';
import { type SearchKnowledge, vectorSearchTool } from './vector-search.ts';

const passage = (start: number, text: string): Passage => ({
  documentId: 'd',
  documentTitle: 'D',
  kind: 'text',
  headings: [],
  page: null,
  start,
  end: start + text.length,
  text,
  score: 1,
});
const context = () => toolContext('/nowhere');

async function run(search: SearchKnowledge, input: unknown) {
  const tool = new ToolRegistry().register(vectorSearchTool(search)).get('vector_search');
  const signal = new AbortController().signal;
  return executeTool(tool as ToolDefinition, { input, signal, context: context() });
}

describe('vector_search', () => {
  it('searches in the scope of the run with the filters given', async () => {
    const asked: unknown[] = [];
    const filters = { documentIds: ['d'] };
    const search: SearchKnowledge = async (scope, request) => {
      asked.push(scope, request);
      return [];
    };
    await run(search, { query: 'x', k: 3, filters });
    expect(asked).toEqual([
      { tenantId: 't', workspaceId: 'w' },
      { query: 'x', limit: 3, filters },
    ]);
  });

  it('leaves out what people have rejected and says so, unless it is asked for', async () => {
    const good = passage(0, 'good');
    const bad = {
      ...passage(9, 'bad'),
      documentId: 'b',
      documentTitle: 'B',
      validation: 'rejected',
    };
    const asked: SearchRequest[] = [];
    const search: SearchKnowledge = async (_, request) => {
      asked.push(request);
      return (request.withoutRejected ? [good] : [bad, good, bad]) as Passage[];
    };
    const found = async (filters?: unknown) =>
      JSON.parse((await run(search, { query: 'x', filters })).content);
    const told = await found({ kinds: ['text'] });
    expect(told).toEqual({
      passages: [{ ...good, n: 1 }],
      leftOut: [{ documentId: 'b', documentTitle: 'B' }],
    });
    expect(asked[1]).toMatchObject({ filters: { kinds: ['text'] }, withoutRejected: true });
    for (const filters of [{ documentIds: ['b'] }, { validations: ['rejected'] }]) {
      asked.length = 0;
      expect(await found(filters)).not.toHaveProperty('leftOut');
      expect(asked).toHaveLength(1);
    }
  });

  it('stays within its cap as valid JSON and leaves out the last passages', async () => {
    const long = 'x'.repeat(tunables.tools.searchResultChars / 3);
    const outcome = await run(async () => [0, 1, 2, 3].map((at) => passage(at, long)), {
      query: 'x',
    });
    expect(outcome.content.length).toBeLessThanOrEqual(tunables.tools.searchResultChars);
    const { passages } = JSON.parse(outcome.content);
    expect(passages.map((found: { n: number }) => found.n)).toEqual([1, 2]);
  });

  it('refuses what it does not understand with a structured error', async () => {
    const outcome = await run(async () => [], { query: '' });
    expect(outcome.ok).toBe(false);
    expect(JSON.parse(outcome.content).error.code).toBe('INVALID_INPUT');
  });
});

it('two tools of one name are a mistake', () => {
  const tool = vectorSearchTool(async () => []);
  expect(() => new ToolRegistry().register(tool).register(tool)).toThrow('twice');
});
