import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Message } from '@ag-ui/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { DecisionAnswer } from '../decisions/schema.ts';
import { parseEnvironment } from '../env.ts';
import { resolveModel } from '../models/index.ts';
import { foldTranscript } from '../runs/index.ts';
import { askUserTool, type ToolDefinition } from '../tools/index.ts';
import { createAgent } from './create-agent.ts';
import { MemoryGate } from './testing/memory-gate.ts';
import { type AnyEvent, collect, ofType, runInput, textOf } from './testing/run-agent.ts';
import { stubSearch } from './testing/stub-search.ts';

const principal = { tenantId: 't', userId: 'u', role: 'member' as const, displayName: 'Ada' };
const allow: DecisionAnswer = { kind: 'tool_approval', verdict: 'allow_once' };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'flightdeck-offline-'));
  await writeFile(path.join(folder, 'plan.md'), '# Plan\n\nThe relase is in June.\n');
});
afterEach(() => rm(folder, { recursive: true }));

/** File tools as small as they can be: the agent's loop and the offline model are what is tested. */
function tools(): ToolDefinition[] {
  const common = {
    description: 'For tests.',
    category: 'file' as const,
    timeoutMs: 5_000,
    resultCap: 5_000,
  };
  const read: ToolDefinition<{ path: string }> = {
    ...common,
    name: 'read_file',
    input: z.object({ path: z.string() }),
    execute: async ({ input }) => {
      const lines = (await readFile(path.join(folder, input.path), 'utf8')).trimEnd().split('\n');
      const content = lines.map((line, i) => `${i + 1}\t${line}`).join('\n');
      return {
        path: input.path,
        start_line: 1,
        end_line: lines.length,
        total_lines: lines.length,
        content,
      };
    },
  };
  const edit: ToolDefinition<{ path: string; old_text: string; new_text: string }> = {
    ...common,
    name: 'edit_file',
    input: z.object({ path: z.string(), old_text: z.string(), new_text: z.string() }),
    asks: true,
    subject: ({ path: subject }) => subject,
    preview: async ({ input }) => ({ preview: { type: 'url', url: input.path } }),
    execute: async ({ input }) => {
      const file = path.join(folder, input.path);
      const text = await readFile(file, 'utf8');
      await writeFile(
        file,
        text.replace(input.old_text, () => input.new_text),
      );
      return { path: input.path, created: false, lines_added: 1, lines_removed: 1 };
    },
  };
  return [read as ToolDefinition, edit as ToolDefinition, askUserTool() as ToolDefinition];
}

function setUp() {
  const gate = new MemoryGate();
  const { model } = resolveModel(parseEnvironment({}));
  const agent = createAgent({
    principal,
    workspaceId: 'guide',
    search: stubSearch([]),
    model,
    tools: tools(),
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
});
