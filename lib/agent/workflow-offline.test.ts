import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Message } from '@ag-ui/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOfflineModel } from '../models/index.ts';
import { foldTranscript } from '../runs/index.ts';
import { foldState } from '../shared-state/index.ts';
import { standardTools } from '../tools/index.ts';
import type { WorkflowState } from '../workflows/schema.ts';
import { createAgent } from './create-agent.ts';
import { MemoryGate } from './testing/memory-gate.ts';
import { type AnyEvent, collect, ofType, runInput, textOf } from './testing/run-agent.ts';
import { stubSearch } from './testing/stub-search.ts';

const principal = { tenantId: 't', userId: 'u', role: 'member' as const, displayName: 'Ada' };
let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'workflow-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A conversation with the offline model and the real tools, on files of its own. */
function conversation(request: string) {
  const gate = new MemoryGate();
  const log: AnyEvent[] = [];
  const asked: Message = { id: 'q', role: 'user', content: request };
  let runs = 0;
  const run = async (flightdeck: object = {}) => {
    runs += 1;
    const agent = createAgent({
      principal,
      workspaceId: 'guide',
      workspaceDir: async () => folder,
      search: stubSearch([]),
      tools: standardTools({ search: stubSearch([]) }).filter(
        ({ name }) => name !== 'vector_search',
      ),
      model: createOfflineModel({ paceMs: 0 }),
      gate,
    });
    const input = runInput({
      runId: `run-${runs}`,
      messages: [asked, ...foldTranscript(log)],
      state: foldState(log),
      forwardedProps: { flightdeck },
    });
    const events = await collect(agent, input);
    log.push(...events);
    return events;
  };
  const workflow = () => {
    const { workflows } = foldState(log) as { workflows: Record<string, WorkflowState> };
    const [first] = Object.values(workflows ?? {});
    if (!first) throw new Error('there is no workflow');
    return first;
  };
  return { gate, run, workflow };
}

describe('without a language model', () => {
  it('a page is planned, written after its approval, checked and reported', async () => {
    const { gate, run, workflow } = conversation(
      'Build a small status page with three sections: services, incidents and contact',
    );
    await run({ handler: 'workflow_executor' });
    expect(workflow()).toMatchObject({ status: 'awaiting_approval' });
    expect(workflow().steps.length).toBeGreaterThan(1);
    gate.answer({ kind: 'plan', verdict: 'approve' });
    const asking = await run();
    expect(ofType(asking, 'RUN_FINISHED')[0]?.outcome).toMatchObject({ type: 'interrupt' });
    expect(workflow()).toMatchObject({ status: 'running' });
    gate.answer({ kind: 'tool_approval', verdict: 'allow_once' });
    const events = await run();
    expect(workflow().steps.map(({ status }) => status)).toEqual(
      workflow().steps.map(() => 'done'),
    );
    expect(workflow().status).toBe('done');
    const [file = ''] = workflow().steps.flatMap(({ files }) => files ?? []);
    const page = await readFile(join(folder, file), 'utf8');
    for (const section of ['services', 'incidents', 'contact']) {
      expect(page.toLowerCase()).toContain(section);
    }
    expect(textOf(events)).toContain(`\`${file}\``);
  });

  it('a denied step fails, and can be skipped', async () => {
    const { gate, run, workflow } = conversation('Build a small status page with three sections');
    await run({ handler: 'workflow_executor' });
    gate.answer({ kind: 'plan', verdict: 'approve' });
    await run();
    gate.answer({ kind: 'tool_approval', verdict: 'deny', reason: 'not now' });
    await run();
    expect(workflow()).toMatchObject({ status: 'paused' });
    const failed = workflow().steps.find(({ status }) => status === 'failed');
    expect(failed).toBeDefined();
    await run({ workflow: { id: workflow().id, action: 'skip', stepId: failed?.id } });
    expect(workflow().steps.find(({ id }) => id === failed?.id)?.status).toBe('skipped');
  });
});
