import type { Message } from '@ag-ui/client';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { DecisionAnswer } from '../decisions/schema.ts';
import { AppError } from '../errors/index.ts';
import { foldTranscript } from '../runs/index.ts';
import { askUserTool, type ToolDefinition } from '../tools/index.ts';
import { type CreateAgentOptions, createAgent } from './create-agent.ts';
import { MemoryGate } from './testing/memory-gate.ts';
import { type AnyEvent, collect, ofType, runInput, textOf } from './testing/run-agent.ts';
import { callTool, end, say, scriptedModel } from './testing/scripted-model.ts';
import { stubSearch } from './testing/stub-search.ts';

const principal = { tenantId: 't', userId: 'u', role: 'member' as const, displayName: 'Ada' };
const write = [...callTool('write', { path: 'a.md' }), end('tool-calls')];
const done = [...say('done'), end()];

/** An agent whose `write` tool asks first; `written` is what it did. */
function setUp(options: Partial<CreateAgentOptions> = {}, more: Partial<ToolDefinition> = {}) {
  const written: unknown[] = [];
  const tool: ToolDefinition<{ path: string }> = {
    name: 'write',
    description: 'Writes.',
    category: 'file',
    input: z.object({ path: z.string() }),
    timeoutMs: 1_000,
    resultCap: 100,
    asks: true,
    subject: ({ path }) => path,
    preview: async ({ input }) => ({
      preview: { type: 'url', url: input.path },
      basis: 'as it was',
    }),
    execute: async ({ input, basis }) => {
      written.push({ ...input, basis });
      return 'written';
    },
    ...(more as object),
  };
  const gate = new MemoryGate();
  const agent = createAgent({
    principal,
    workspaceId: 'guide',
    search: stubSearch([]),
    model: scriptedModel([write, done]),
    tools: [tool as ToolDefinition, askUserTool() as ToolDefinition],
    gate,
    ...options,
  });
  return { agent, gate, written };
}

const asJson = (text: string) => (text.startsWith('{') ? JSON.parse(text) : text);
const results = (events: AnyEvent[]) =>
  ofType(events, 'TOOL_CALL_RESULT').map(({ content }) => asJson(String(content)));
const decisions = (events: AnyEvent[]) =>
  ofType(events, 'ACTIVITY_SNAPSHOT')
    .filter(({ activityType }) => activityType === 'decision')
    .map(({ content }) => content as { status: string });
const outcomeOf = (events: AnyEvent[]) =>
  ofType(events, 'RUN_FINISHED')[0]?.outcome as { interrupts: { id: string }[] } | undefined;
const asked = { id: 'q', role: 'user' as const, content: 'write it' };
/** The log of a run as the next one is given it. */
const logOf = (events: AnyEvent[]): Message[] => [asked, ...foldTranscript(events)];
const next = (messages: Message[]) => runInput({ runId: 'run-2', messages });
const allow: DecisionAnswer = { kind: 'tool_approval', verdict: 'allow_once' };

describe('a call that asks first', () => {
  it('ends the run with an interrupt that shows what would happen, and does nothing', async () => {
    const { agent, written } = setUp();
    const events = await collect(agent, runInput({ messages: [asked] }));
    expect(outcomeOf(events)?.interrupts).toMatchObject([
      {
        id: 'd1',
        reason: 'tool_call',
        toolCallId: ofType(events, 'TOOL_CALL_START')[0]?.toolCallId,
      },
    ]);
    expect(decisions(events)).toMatchObject([
      { status: 'pending', request: { preview: { type: 'url', url: 'a.md' } } },
    ]);
    expect(results(events)).toEqual([]);
    expect(written).toEqual([]);
  });

  it('is carried out once after the answer, on what the human saw, and the run goes on', async () => {
    const { agent, gate, written } = setUp();
    const before = await collect(agent, runInput({ messages: [asked] }));
    gate.answer(allow);
    const events = await collect(agent, next(logOf(before)));
    expect(decisions(events)).toMatchObject([{ id: 'd1', status: 'answered' }]);
    expect(decisions(events)[0]).not.toHaveProperty('basis');
    expect(ofType(events, 'TOOL_CALL_RESULT')).toMatchObject([
      { toolCallId: ofType(before, 'TOOL_CALL_START')[0]?.toolCallId, content: 'written' },
    ]);
    expect(textOf(events)).toBe('done');
    await collect(agent, next(logOf([...before, ...events])));
    expect(written).toEqual([{ path: 'a.md', basis: 'as it was' }]);
  });

  it.each([
    ['deny', { kind: 'tool_approval', verdict: 'deny', reason: 'not there' }, 'DENIED'],
    ['expired', 'expired', 'DENIED'],
  ] as const)('is not carried out after %s; the model hears of it', async (_, answer, code) => {
    const { agent, gate, written } = setUp();
    const before = await collect(agent, runInput({ messages: [asked] }));
    gate.answer(answer);
    const events = await collect(agent, next(logOf(before)));
    expect(results(events)).toMatchObject([{ error: { code } }]);
    if (answer !== 'expired') {
      expect(results(events)).toMatchObject([{ error: { reason: 'not there' } }]);
    }
    expect(textOf(events)).toBe('done');
    expect(written).toEqual([]);
  });

  it('ends the run as stopped when it is withdrawn', async () => {
    const { agent, gate, written } = setUp();
    const before = await collect(agent, runInput({ messages: [asked] }));
    gate.answer('withdrawn');
    const events = await collect(agent, next(logOf(before)));
    expect(results(events)).toMatchObject([{ error: { code: 'WITHDRAWN' } }]);
    expect(textOf(events)).toBe('');
    expect(ofType(events, 'ACTIVITY_SNAPSHOT').at(-1)).toMatchObject({
      content: { status: 'stopped' },
    });
    expect(written).toEqual([]);
  });

  it('is forgotten when it is withdrawn by saying something new, which is answered', async () => {
    const { agent, gate, written } = setUp();
    const before = await collect(agent, runInput({ messages: [asked] }));
    gate.answer('withdrawn');
    const instead = { id: 'i', role: 'user' as const, content: 'never mind, say hello' };
    const events = await collect(agent, next([...logOf(before), instead]));
    expect(results(events)).toMatchObject([{ error: { code: 'WITHDRAWN' } }]);
    expect(textOf(events)).toBe('done');
    expect(written).toEqual([]);
  });

  it('is put to the user only as often as a person can look at', async () => {
    const calls = Array.from({ length: 50 }, (_, at) =>
      callTool('write', { path: `${at}.md` }, `call-${at}`),
    );
    const { agent, gate } = setUp({ model: scriptedModel([[...calls.flat(), end('tool-calls')]]) });
    const events = await collect(agent, runInput({ messages: [asked] }));
    expect(gate.kept).toHaveLength(20);
    expect(results(events)).toHaveLength(30);
    expect(results(events)[0]).toMatchObject({ error: { code: 'TOO_MANY_CALLS' } });
  });

  it('is refused when the arguments are not those that were approved', async () => {
    const { agent, gate, written } = setUp();
    const before = await collect(agent, runInput({ messages: [asked] }));
    gate.answer(allow);
    const changed = structuredClone(logOf(before));
    for (const message of changed) {
      if (message.role !== 'assistant' || !message.toolCalls?.[0]) continue;
      message.toolCalls[0].function.arguments = '{"path":"b.md"}';
    }
    const events = await collect(agent, next(changed));
    expect(results(events)).toMatchObject([{ error: { code: 'NOT_APPROVED' } }]);
    expect(written).toEqual([]);
  });

  it('asks nobody when a rule allows or forbids it, or when it could not work', async () => {
    const permitting = new MemoryGate(() => 'allow');
    const allowed = setUp({ gate: permitting });
    await collect(allowed.agent);
    expect(allowed.written).toHaveLength(1);
    const byRule = { tool: 'write', because: 'rule' };
    expect(permitting.recorded).toEqual([{ ...byRule, effect: 'allow' }]);
    const forbidding = new MemoryGate(() => 'deny');
    const denied = setUp({ gate: forbidding });
    expect(results(await collect(denied.agent))).toMatchObject([{ error: { code: 'DENIED' } }]);
    expect(denied.written).toEqual([]);
    expect(forbidding.recorded).toEqual([{ ...byRule, effect: 'deny' }]);
    const preview = () => Promise.reject(new AppError('NOT_FOUND', 'There is no such file.'));
    const hopeless = setUp({}, { preview });
    const events = await collect(hopeless.agent);
    expect(results(events)).toMatchObject([{ error: { code: 'NOT_FOUND' } }]);
    expect(hopeless.gate.kept).toEqual([]);
    expect(hopeless.gate.recorded).toEqual([]);
  });

  it('writes down what a rule forbids the browser as well', async () => {
    const gate = new MemoryGate();
    const judged = { effect: 'deny', because: 'rule' } as const;
    gate.judge = async () => judged;
    const model = scriptedModel([[...callTool('open_page', {}), end('tool-calls')], done]);
    const tools = [{ name: 'open_page', description: 'Opens.', parameters: { type: 'object' } }];
    const events = await collect(setUp({ gate, model }).agent, runInput({ tools }));
    expect(results(events)).toMatchObject([{ error: { code: 'DENIED' } }]);
    expect(gate.recorded).toEqual([{ tool: 'open_page', ...judged }]);
  });

  it('is judged by what it leads to as well', async () => {
    const rule = (path: string) => (path === 'secrets/key' ? 'deny' : 'allow');
    const realSubject = async () => 'secrets/key';
    const { agent, gate, written } = setUp({ gate: new MemoryGate(rule) }, { realSubject });
    expect(results(await collect(agent))).toMatchObject([{ error: { code: 'DENIED' } }]);
    expect(written).toEqual([]);
    expect(gate.kept).toEqual([]);
  });

  it('is denied without a human behind the agent', async () => {
    const { agent, written } = setUp({ gate: undefined });
    expect(results(await collect(agent))).toMatchObject([{ error: { code: 'DENIED' } }]);
    expect(written).toEqual([]);
  });
});

describe('a question to the user', () => {
  it('comes back as the result of the call', async () => {
    const input = { question: 'Which file?', options: ['a.md', 'b.md'] };
    const model = scriptedModel([[...callTool('ask_user', input), end('tool-calls')], done]);
    const { agent, gate } = setUp({ model });
    const before = await collect(agent, runInput({ messages: [asked] }));
    expect(outcomeOf(before)?.interrupts).toMatchObject([
      { reason: 'input_required', message: 'Which file?' },
    ]);
    gate.answer({ kind: 'question', answers: { answer: 'b.md' } });
    const events = await collect(agent, next(logOf(before)));
    expect(results(events)).toEqual([{ answers: { answer: 'b.md' } }]);
    expect(JSON.stringify(model.calls.at(-1)?.prompt)).toContain('b.md');
  });
});

describe('what the user says while it works', () => {
  it('reaches the model at the next step, marked as such, and also before it would end', async () => {
    const waiting = [
      [{ messageId: 'm1', content: 'in blue' }],
      [{ messageId: 'm2', content: 'and big' }],
    ];
    const model = scriptedModel([write, done, done]);
    const gate = new MemoryGate(() => 'allow');
    const takeSteered = async () => waiting.shift() ?? [];
    const { agent } = setUp({ model, gate, takeSteered });
    const events = await collect(agent, runInput({ messages: [asked] }));
    const heard = ofType(events, 'TEXT_MESSAGE_START').filter(({ role }) => role === 'user');
    expect(heard).toMatchObject([{ messageId: 'm1' }, { messageId: 'm2' }]);
    expect(model.calls).toHaveLength(3);
    expect(JSON.stringify(model.calls[0]?.prompt)).not.toContain('in blue');
    expect(JSON.stringify(model.calls[1]?.prompt)).toMatch(/while you were working.*in blue/);
    expect(JSON.stringify(model.calls[2]?.prompt)).toMatch(/and big/);
  });

  it('reaches it once, although the queue may still hold it at the step after', async () => {
    const takeSteered = async () => [{ messageId: 'm1', content: 'in blue' }];
    const model = scriptedModel([write, write, done]);
    const { agent } = setUp({ model, gate: new MemoryGate(() => 'allow'), takeSteered });
    const events = await collect(agent, runInput({ messages: [asked] }));
    const heard = ofType(events, 'TEXT_MESSAGE_START').filter(({ role }) => role === 'user');
    expect(heard).toHaveLength(1);
    expect(model.calls).toHaveLength(3);
  });
});

describe('the output of a running tool', () => {
  it('is an activity of the transcript, bounded', async () => {
    const flood = 'x'.repeat(400_000);
    const execute: ToolDefinition['execute'] = async ({ context }) => {
      context.output({ stream: 'stdout', text: 'begin ' });
      context.output({ stream: 'stdout', text: flood });
      context.output({ stream: 'stderr', text: flood });
      return 'ok';
    };
    const { agent } = setUp({ gate: new MemoryGate(() => 'allow') }, { execute });
    const events = await collect(agent);
    const shown = foldTranscript(events).find(({ role }) => role === 'activity');
    const content = shown?.content as { chunks: { text: string }[]; truncated: boolean };
    expect(content.truncated).toBe(true);
    expect(content.chunks[0]?.text.startsWith('begin x')).toBe(true);
    const length = content.chunks.reduce((sum, { text }) => sum + text.length, 0);
    expect(length).toBe(500_000);
  });
});
