import { describe, expect, it } from 'vitest';
import type { ModelCallOptions, ModelPrompt, ModelStreamPart } from '../language-model.ts';
import { createOfflineModel } from './offline-model.ts';
import { cited } from './testing/passages.ts';

const tools: ModelCallOptions['tools'] = [
  { type: 'function', name: 'vector_search', inputSchema: { type: 'object' } },
];
const user = (text: string): ModelPrompt[number] => ({
  role: 'user',
  content: [{ type: 'text', text }],
});

function searched(input: Record<string, unknown>, value: string): ModelPrompt {
  const call = { toolCallId: 'c', toolName: 'vector_search' };
  return [
    { role: 'assistant', content: [{ type: 'tool-call', ...call, input }] },
    {
      role: 'tool',
      content: [{ type: 'tool-result', ...call, output: { type: 'text', value } }],
    },
  ];
}

async function stream(prompt: ModelPrompt, signal?: AbortSignal): Promise<ModelStreamPart[]> {
  const result = await createOfflineModel().doStream({ prompt, tools, abortSignal: signal });
  const parts: ModelStreamPart[] = [];
  const reader = result.stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
  }
  return parts;
}

const text = (parts: ModelStreamPart[]) =>
  parts.map((part) => (part.type === 'text-delta' ? part.delta : '')).join('');
const call = (parts: ModelStreamPart[]) => parts.find((part) => part.type === 'tool-call');

describe('the offline model', () => {
  it('searches first, then quotes; the same input gives the same parts', async () => {
    const asked = [user('How deep is the lake?')];
    const first = await stream(asked);
    expect(call(first)).toMatchObject({ toolName: 'vector_search' });
    expect(await stream(asked)).toEqual(first);
    const found = JSON.stringify({ passages: [cited(1, 'The lake is 12 metres deep.')] });
    const answer = await stream([...asked, ...searched({ query: 'q' }, found)]);
    expect(text(answer)).toBe('The lake is 12 metres deep. [1]');
    expect(answer.at(-1)).toMatchObject({ type: 'finish', finishReason: { unified: 'stop' } });
    expect(answer.filter((part) => part.type === 'text-delta').length).toBeGreaterThan(3);
  });

  it('says kindly that there is no answer, with what it looked for', async () => {
    const found = JSON.stringify({ passages: [cited(1, 'Supper is at six.')] });
    const parts = await stream([user('Who painted the ceiling?'), ...searched({}, found)]);
    expect(text(parts)).toMatch(/could not find an answer.*\*painted\*, \*ceiling\*/);
    expect(text(parts)).not.toMatch(/\[\d/);
  });

  it('says so when the search failed or found nothing', async () => {
    const failed = await stream([user('Who?'), ...searched({}, '{"error":{"code":"X"}}')]);
    expect(text(failed)).toMatch(/search did not work/);
    const empty = await stream([user('Who is it?'), ...searched({}, '{"passages":[]}')]);
    expect(text(empty)).toMatch(/add a document/);
  });

  it.each([
    ['hello', /Hello/],
    ['Thanks a lot!', /welcome/],
    ['What can you do?', /offline model[\s\S]*language model/],
    ['Hallo', /Hallo!/],
  ])('answers %j without a search', async (message, expected) => {
    const parts = await stream([user(message)]);
    expect(call(parts)).toBeUndefined();
    expect(text(parts)).toMatch(expected);
  });

  it('summarises a document with a second search inside it', async () => {
    const asked = user('Summarize the field handbook');
    const one = cited(1, 'Ropes are checked every morning. Ropes are stored dry.', {
      documentId: 'handbook',
    });
    const first = searched({ query: 'field handbook' }, JSON.stringify({ passages: [one] }));
    expect(call(await stream([asked, ...first]))).toMatchObject({
      input: expect.stringContaining('"documentIds":["handbook"]'),
    });
    const second = searched(
      { query: 'x', filters: { documentIds: ['handbook'] } },
      JSON.stringify({ passages: [one] }),
    );
    const answer = text(await stream([asked, ...first, ...second]));
    expect(answer).toContain('**Field handbook**');
    expect(answer).toContain('- Ropes are checked every morning. [1]');
  });

  it('ends at once when it is stopped', async () => {
    await expect(stream([user('hello')], AbortSignal.abort(new Error('stop')))).rejects.toThrow(
      'stop',
    );
  });
});
