import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Message } from '@ag-ui/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DecisionAnswer } from '../decisions/schema.ts';
import { parseEnvironment } from '../env.ts';
import { resolveModel } from '../models/index.ts';
import { foldTranscript } from '../runs/index.ts';
import { standardTools } from '../tools/index.ts';
import { createAgent } from './create-agent.ts';
import { MemoryGate } from './testing/memory-gate.ts';
import { type AnyEvent, collect, ofType, runInput, textOf } from './testing/run-agent.ts';
import { stubSearch } from './testing/stub-search.ts';
import { steeredText } from './to-model-messages.ts';

const principal = { tenantId: 't', userId: 'u', role: 'member' as const, displayName: 'Ada' };
const allow: DecisionAnswer = { kind: 'tool_approval', verdict: 'allow_once' };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'flightdeck-offline-'));
  await writeFile(path.join(folder, 'plan.md'), '# Plan\n\nThe relase is in June.\n');
});
afterEach(() => rm(folder, { recursive: true }));

function setUp() {
  const gate = new MemoryGate();
  const { model } = resolveModel(parseEnvironment({}));
  const agent = createAgent({
    principal,
    workspaceId: 'guide',
    search: stubSearch([]),
    model,
    tools: standardTools({ search: stubSearch([]) }),
    workspaceDir: async () => folder,
    gate,
  });
  let log: Message[] = [];
  let events: AnyEvent[] = [];
  const run = async (content: string | undefined) => {
    if (content) log = [...log, { id: `m${log.length}`, role: 'user', content }];
    const fresh = await collect(agent, runInput({ runId: `run-${log.length}`, messages: log }));
    events = [...events, ...fresh];
    log = [...log.filter(({ role }) => role === 'user'), ...foldTranscript(events)];
    return fresh;
  };
  return { gate, run };
}

const callsIn = (events: AnyEvent[]) =>
  ofType(events, 'TOOL_CALL_START').map(({ toolCallName }) => toolCallName);

describe('the offline model in the agent’s loop', () => {
  it('reads a file and shows it', async () => {
    const events = await setUp().run('/read plan.md');
    expect(callsIn(events)).toEqual(['read_file']);
    expect(textOf(events)).toContain('3  The relase is in June.');
  });

  it('proposes an edit, waits, makes it after the answer, and reports it', async () => {
    const { gate, run } = setUp();
    const before = await run('fix the typo in plan.md');
    expect(callsIn(before)).toEqual(['read_file', 'edit_file']);
    expect(textOf(before)).toBe('');
    gate.answer(allow);
    const after = await run(undefined);
    expect(await readFile(path.join(folder, 'plan.md'), 'utf8')).toContain(
      'The release is in June.',
    );
    expect(textOf(after)).toContain('+ The release is in June.');
  });

  it('acknowledges a denial and tries nothing else', async () => {
    const { gate, run } = setUp();
    await run('fix the typo in plan.md');
    gate.answer({ kind: 'tool_approval', verdict: 'deny', reason: 'leave it' });
    const after = await run(undefined);
    expect(callsIn(after)).toEqual([]);
    expect(textOf(after)).toMatch(/declined this.*“leave it”/);
    expect(await readFile(path.join(folder, 'plan.md'), 'utf8')).toContain('relase');
  });

  it('asks what it does not know, and goes on with the answer', async () => {
    const { gate, run } = setUp();
    await run('/edit plan.md');
    gate.answer({ kind: 'question', answers: { answer: 'June' } });
    await run(undefined);
    gate.answer({ kind: 'question', answers: { answer: 'July' } });
    expect(callsIn(await run(undefined))).toEqual(['read_file', 'edit_file']);
  });

  it.each([
    ['/find *.md', 'find_files', '- `plan.md`'],
    ['where is relase used in the files?', 'search_code', '3  The relase is in June.'],
    ['open nowhere/plan.md', 'read_file', '`plan.md` (3 lines):'],
  ])('%s', async (message, tool, shown) => {
    const events = await setUp().run(message);
    expect(callsIn(events)[0]).toBe(tool);
    expect(textOf(events)).toContain(shown);
  });

  it('takes what was said while it worked by its words', async () => {
    const events = await setUp().run(steeredText('/read plan.md'));
    expect(callsIn(events)).toEqual(['read_file']);
  });

  it('runs a command after consent and reports its output and exit code', async () => {
    const { gate, run } = setUp();
    await run('/run cat plan.md');
    gate.answer(allow);
    const text = textOf(await run(undefined));
    expect(text).toContain('`cat plan.md` succeeded with exit code 0');
    expect(text).toContain('The relase is in June.');
  });

  it('writes a file after consent', async () => {
    const { gate, run } = setUp();
    await run('Create notes/todo.md with milk, eggs and bread');
    gate.answer(allow);
    expect(textOf(await run(undefined))).toContain('`notes/todo.md`');
    expect(await readFile(path.join(folder, 'notes/todo.md'), 'utf8')).toContain('- [ ] eggs');
  });
});
