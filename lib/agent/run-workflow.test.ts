import type { Message } from '@ag-ui/client';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { DecisionAnswer } from '../decisions/schema.ts';
import { foldTranscript } from '../runs/index.ts';
import { foldState } from '../shared-state/index.ts';
import type { ToolDefinition } from '../tools/index.ts';
import type { WorkflowState } from '../workflows/schema.ts';
import { type CreateAgentOptions, createAgent } from './create-agent.ts';
import { MemoryGate } from './testing/memory-gate.ts';
import { type AnyEvent, collect, ofType, runInput, textOf } from './testing/run-agent.ts';
import { callTool, end, type ScriptedModel, say, scriptedModel } from './testing/scripted-model.ts';
import { stubSearch } from './testing/stub-search.ts';

const principal = { tenantId: 't', userId: 'u', role: 'member' as const, displayName: 'Ada' };
const asked: Message = { id: 'q', role: 'user', content: 'build a status page' };
const steps = ['a', 'b'].map((id) => ({
  id,
  title: `Step ${id}`,
  instruction: `do ${id}`,
  tools: ['write'],
  check: '',
}));
const answer = (text: string) => [...say(text), end()];
const plan = answer(JSON.stringify({ title: 'Status page', steps }));
const did = (what: string) => answer(`Step done: ${what}`);
const write = (path: string) => [...callTool('write', { path }), end('tool-calls')];
const approve: DecisionAnswer = { kind: 'plan', verdict: 'approve' };

type Script = Parameters<typeof scriptedModel>[0];

/** A conversation with one agent; each run gets the transcript and the state that the log holds. */
class Conversation {
  readonly gate: MemoryGate;
  readonly model: ScriptedModel;
  readonly written: string[] = [];
  readonly log: AnyEvent[] = [];
  private runs = 0;
  private readonly options: Partial<CreateAgentOptions>;

  constructor(script: Script, options: Partial<CreateAgentOptions> = {}, gate = new MemoryGate()) {
    this.model = scriptedModel(script);
    this.gate = gate;
    this.options = options;
  }

  agent() {
    const tool: ToolDefinition<{ path: string }> = {
      name: 'write',
      description: 'Writes.',
      category: 'file',
      input: z.object({ path: z.string() }),
      timeoutMs: 1_000,
      resultCap: 100,
      asks: true,
      subject: ({ path }) => path,
      execute: async ({ input }) => {
        this.written.push(input.path);
        return 'written';
      },
    };
    return createAgent({
      principal,
      workspaceId: 'guide',
      search: stubSearch([]),
      model: this.model,
      tools: [tool as ToolDefinition],
      gate: this.gate,
      ...this.options,
    });
  }

  input(flightdeck: object = {}, messages: Message[] = []) {
    this.runs += 1;
    return runInput({
      runId: `run-${this.runs}`,
      messages: [asked, ...foldTranscript(this.log), ...messages],
      state: foldState(this.log),
      forwardedProps: { flightdeck },
    });
  }

  async run(flightdeck: object = {}, messages: Message[] = []): Promise<AnyEvent[]> {
    const events = await collect(this.agent(), this.input(flightdeck, messages));
    this.log.push(...events);
    return events;
  }

  start = () => this.run({ handler: 'workflow_executor' });

  act = (action: string) => this.run({ workflow: { id: this.workflow.id, action } });

  get workflow(): WorkflowState {
    const { workflows } = foldState(this.log) as { workflows: Record<string, WorkflowState> };
    const [workflow] = Object.values(workflows);
    if (!workflow) throw new Error('there is no workflow');
    return workflow;
  }

  get statuses() {
    return this.workflow.steps.map(({ id, status }) => `${id} ${status}`);
  }

  prompt(call: number): string {
    return JSON.stringify(this.model.calls.at(call)?.prompt);
  }
}

const interrupts = (events: AnyEvent[]) =>
  (ofType(events, 'RUN_FINISHED')[0]?.outcome as { interrupts?: unknown[] } | undefined)
    ?.interrupts ?? [];
const allowed = () => new MemoryGate((subject) => (subject ? 'allow' : 'ask'));

describe('a complex task', () => {
  it('becomes a plan that a human is shown, and nothing is done before', async () => {
    const talk = new Conversation([plan]);
    const events = await talk.start();
    expect(interrupts(events)).toMatchObject([{ id: 'd1', reason: 'plan' }]);
    expect(talk.workflow).toMatchObject({ status: 'awaiting_approval', task: asked.content });
    expect(talk.prompt(0)).toContain('Task: write a plan as JSON');
    const marks = ofType(events, 'ACTIVITY_SNAPSHOT').map(({ activityType }) => activityType);
    expect(marks).toEqual(['workflow', 'decision']);
    expect(events.find(({ type }) => String(type).startsWith('STATE_'))?.type).toBe(
      'STATE_SNAPSHOT',
    );
    expect(talk.model.calls).toHaveLength(1);
  });

  it('is carried out step by step as approved, with live state, and reported', async () => {
    const talk = new Conversation(
      [plan, write('x.md'), did('wrote x'), did('two'), answer('All done.')],
      {},
      allowed(),
    );
    await talk.start();
    talk.gate.answer({
      ...approve,
      plan: { title: 'Changed', steps: [...steps].reverse() },
    } as DecisionAnswer);
    const events = await talk.run();
    expect(talk.workflow).toMatchObject({ title: 'Changed', status: 'done', phase: 'report' });
    expect(talk.workflow.steps).toMatchObject([
      { id: 'b', status: 'done', result: 'wrote x', files: ['x.md'], attempts: 1 },
      { id: 'a', status: 'done', result: 'two' },
    ]);
    expect(ofType(events, 'STATE_SNAPSHOT')).toHaveLength(1);
    expect(JSON.stringify(ofType(events, 'STATE_DELTA'))).toContain('write x.md');
    expect(textOf(events)).toMatch(/All done\.$/);
    expect(talk.prompt(1)).toContain('do b');
    expect(talk.prompt(3)).toContain('wrote x');
    expect(talk.prompt(4)).toContain('x.md');
  });

  it('is not carried out when the plan is rejected, and can be planned anew', async () => {
    const talk = new Conversation([plan]);
    await talk.start();
    talk.gate.answer({ kind: 'plan', verdict: 'reject', reason: 'too long' });
    const events = await talk.run();
    expect(talk.workflow).toMatchObject({ status: 'rejected', reason: 'too long' });
    expect(textOf(events)).toContain('rejected');
    expect(interrupts(await talk.act('replan'))).toHaveLength(1);
    expect(talk.prompt(-1)).toContain('too long');
  });

  it('is left alone when the plan expires, is withdrawn, or nobody can be asked', async () => {
    const expired = new Conversation([plan]);
    await expired.start();
    expired.gate.answer('expired');
    await expired.run();
    expect(expired.workflow.status).toBe('rejected');

    const withdrawn = new Conversation([plan]);
    await withdrawn.start();
    withdrawn.gate.answer('withdrawn');
    await withdrawn.run();
    expect(withdrawn.workflow).toMatchObject({ status: 'paused', phase: 'checkpoint' });
    expect(interrupts(await withdrawn.act('resume'))).toMatchObject([{ id: 'd2' }]);

    const headless = new Conversation([plan], { gate: undefined });
    expect(interrupts(await headless.start())).toEqual([]);
    expect(headless.workflow.status).toBe('rejected');
  });

  it('fails with a message when the model writes no plan', async () => {
    const talk = new Conversation([answer('I would rather talk.')]);
    const events = await talk.start();
    expect(talk.model.calls).toHaveLength(2);
    expect(talk.workflow.status).toBe('failed');
    expect(textOf(events)).toMatch(/could not write a usable plan/);
  });

  it('is answered at once when the user says so', async () => {
    const talk = new Conversation([answer('Here you are.')]);
    const events = await talk.run({ handler: 'direct_response' });
    expect(textOf(events)).toBe('Here you are.');
    expect(ofType(events, 'STATE_SNAPSHOT')).toEqual([]);
  });
});

describe('a step', () => {
  const approved = async (
    script: Script,
    options: Partial<CreateAgentOptions> = {},
    gate?: MemoryGate,
  ) => {
    const talk = new Conversation([plan, ...script], options, gate);
    await talk.start();
    talk.gate.answer(approve);
    return talk;
  };

  it('asks like everywhere, and goes on within itself after the answer', async () => {
    const talk = await approved([write('x.md'), did('wrote it'), did('two'), answer('Report.')]);
    const events = await talk.run();
    expect(interrupts(events)).toMatchObject([{ reason: 'tool_call' }]);
    expect(talk.workflow).toMatchObject({ status: 'running', currentStepId: 'a' });
    expect(talk.written).toEqual([]);
    talk.gate.answer({ kind: 'tool_approval', verdict: 'allow_once' });
    await talk.run();
    expect(talk.written).toEqual(['x.md']);
    expect(talk.workflow.steps[0]).toMatchObject({ status: 'done', attempts: 1, files: ['x.md'] });
    expect(talk.workflow.status).toBe('done');
    expect(talk.prompt(2)).toMatch(/do a.*written/);
  });

  it('that fails pauses the workflow, to be retried', async () => {
    const failing = answer('Step failed: the disk is full');
    const talk = await approved([failing, did('one'), did('two'), answer('Report.')]);
    await talk.run();
    expect(talk.workflow).toMatchObject({ status: 'paused' });
    expect(talk.workflow.steps[0]).toMatchObject({ status: 'failed', error: 'the disk is full' });
    await talk.act('retry');
    expect(talk.workflow.steps[0]).toMatchObject({ status: 'done', attempts: 2 });
    expect(talk.workflow.steps[0]).not.toHaveProperty('error');
    expect(talk.prompt(2)).toContain('An earlier attempt failed: \\"the disk is full');
    expect(talk.workflow.status).toBe('done');
    const marks = ofType(talk.log, 'ACTIVITY_SNAPSHOT').filter(
      ({ activityType }) => activityType === 'workflow_step',
    );
    expect(marks).toHaveLength(3);
  });

  it('that fails can be skipped, and the report says so', async () => {
    const talk = await approved([answer('Step failed: no'), did('two'), answer('Report.')]);
    await talk.run();
    await talk.act('skip');
    expect(talk.statuses).toEqual(['a skipped', 'b done']);
    expect(talk.prompt(-1)).toMatch(/skipped/);
  });

  it('that fails because of the model fails the step and not the run', async () => {
    const talk = await approved([new Error('boom')]);
    const events = await talk.run();
    expect(ofType(events, 'RUN_ERROR')).toEqual([]);
    expect(talk.workflow).toMatchObject({ status: 'paused', steps: [{ status: 'failed' }, {}] });
    expect(JSON.stringify(events)).not.toContain('boom');
  });

  it('that was denied counts as failed, with the reason', async () => {
    const talk = await approved([write('x.md'), answer('You denied it.')]);
    await talk.run();
    talk.gate.answer({ kind: 'tool_approval', verdict: 'deny', reason: 'not this file' });
    await talk.run();
    expect(talk.workflow.steps[0]).toMatchObject({
      status: 'failed',
      error: expect.stringContaining('not this file'),
    });
  });

  it('is not begun when a pause was asked for, and is when the workflow is resumed', async () => {
    let calls = 0;
    const pauseRequested = async () => ++calls === 2;
    const talk = await approved([did('one'), did('two'), answer('Report.')], { pauseRequested });
    await talk.run();
    expect(talk.workflow.status).toBe('paused');
    expect(talk.statuses).toEqual(['a done', 'b pending']);
    await talk.act('resume');
    expect(talk.workflow.status).toBe('done');
  });

  it('is done again when the server was lost in it, and those before are not', async () => {
    const talk = await approved([did('one'), did('lost'), did('two'), answer('Report.')]);
    const events = await collect(talk.agent(), talk.input());
    const kept = events.findIndex(
      ({ activityType, content }) =>
        activityType === 'workflow_step' && (content as { stepId: string }).stepId === 'b',
    );
    talk.log.push(...events.slice(0, kept + 1));
    expect(talk.statuses).toEqual(['a done', 'b running']);
    await talk.act('resume');
    expect(talk.workflow.steps).toMatchObject([
      { status: 'done', attempts: 1 },
      { status: 'done', attempts: 2 },
    ]);
  });

  it('is interrupted by a stop, and the workflow pauses', async () => {
    const talk = await approved([did('one'), did('two'), answer('Report.')]);
    const agent = talk.agent();
    const events = await collect(agent, talk.input(), ({ activityType }) => {
      if (activityType === 'workflow_step') agent.abortRun();
    });
    talk.log.push(...events);
    expect(talk.workflow).toMatchObject({ status: 'paused', steps: [{ status: 'pending' }, {}] });
    expect(ofType(events, 'RUN_FINISHED')).toHaveLength(1);
  });

  it('hears what the user says meanwhile, and so do the steps after it', async () => {
    const waiting = [[{ messageId: 'm1', content: 'in blue' }]];
    const takeSteered = async () => waiting.shift() ?? [];
    const talk = await approved(
      [answer('Hm.'), did('one'), write('y.md'), did('two'), answer('Report.')],
      { takeSteered },
    );
    await talk.run();
    talk.gate.answer({ kind: 'tool_approval', verdict: 'allow_once' });
    await talk.run();
    expect(talk.workflow.status).toBe('done');
    expect(talk.prompt(2)).toContain('in blue');
    expect(talk.prompt(-2)).toContain('in blue');
  });
});

describe('a workflow that nobody goes on with', () => {
  it('is paused by the next message, which is answered as always', async () => {
    const talk = new Conversation([plan, answer('Hello.')]);
    await talk.start();
    const events = await talk.run({}, [{ id: 'q2', role: 'user', content: 'hello' }]);
    expect(textOf(events)).toBe('Hello.');
    expect(talk.workflow).toMatchObject({ status: 'paused', phase: 'checkpoint' });
  });

  it('stays paused when the next message becomes a workflow of its own', async () => {
    const talk = new Conversation([plan]);
    await talk.start();
    const next: Message = { id: 'q2', role: 'user', content: 'and a second page' };
    await talk.run({ handler: 'workflow_executor' }, [next]);
    const { workflows } = foldState(talk.log) as { workflows: Record<string, WorkflowState> };
    expect(Object.values(workflows)).toMatchObject([
      { status: 'paused', task: asked.content },
      { status: 'awaiting_approval', task: next.content },
    ]);
  });

  it('can be cancelled, and then not be resumed', async () => {
    const talk = new Conversation([plan]);
    await talk.start();
    await talk.act('cancel');
    expect(talk.workflow.status).toBe('cancelled');
    const events = await talk.act('resume');
    expect(ofType(events, 'RUN_ERROR')).toMatchObject([
      { message: expect.stringMatching(/was cancelled/) },
    ]);
  });

  it.each([
    [{ workflow: { id: 'nowhere', action: 'resume' } }, /no such workflow/],
    [{ workflow: { id: 'w', action: 'explode' } }, /flightdeck/],
    [{ handler: 'nobody' }, /flightdeck/],
    [
      { workflow: { definition: 'nothing' }, handler: 'workflow_executor' },
      /no workflow "nothing"/,
    ],
  ])('%j is refused with a message', async (flightdeck, message) => {
    const events = await new Conversation([plan]).run(flightdeck);
    expect(ofType(events, 'RUN_ERROR')).toMatchObject([
      { code: 'INVALID_REQUEST', message: expect.stringMatching(message) },
    ]);
  });

  it('is planned without a checkpoint where its definition has none', async () => {
    const talk = new Conversation([plan, did('one'), did('two'), answer('Report.')]);
    const events = await talk.run({
      handler: 'workflow_executor',
      workflow: { definition: 'plan_and_execute' },
    });
    expect(talk.workflow).toMatchObject({ status: 'done', definition: 'plan_and_execute' });
    expect(interrupts(events)).toEqual([]);
  });
});
