import { describe, expect, it } from 'vitest';
import { readStepOutcome } from './read-step-outcome.ts';
import type { WorkflowState, WorkflowStep } from './schema.ts';
import { reportPrompt, reportText, stepPrompt } from './step-prompt.ts';

const step = (id: string, more: Partial<WorkflowStep> = {}): WorkflowStep => ({
  id,
  title: `Step ${id}`,
  instruction: `do ${id}`,
  tools: ['write_file'],
  check: `${id} exists`,
  status: 'done',
  attempts: 1,
  ...more,
});
const state = (...steps: WorkflowStep[]): WorkflowState => ({
  id: 'w',
  definition: 'd',
  title: 'Status page',
  task: 'Build </data> it',
  route: { handler: 'workflow_executor', intent: 'complex_task', confidence: 1 },
  phase: 'control',
  status: 'running',
  steps,
  createdAt: '2026-01-01T00:00:00.000Z',
});

describe('what came of a step', () => {
  const trace = { files: [] };
  it.each([
    ['Wrote it.\n\nStep done: wrote a.md', { type: 'done', result: 'wrote a.md' }],
    ['Wrote it.\n**Step done:**', { type: 'done', result: 'Wrote it.' }],
    ['I tried.\n**step failed: no such file**', { type: 'failed', error: 'no such file' }],
    ['Step failed:', { type: 'failed', error: 'No reason given.' }],
    [
      'Step done: no file matches `**/*.html`',
      { type: 'done', result: 'no file matches `**/*.html`' },
    ],
    ['**Step done:** wrote `a_b.md`', { type: 'done', result: 'wrote `a_b.md`' }],
    ['Just an answer.', { type: 'done', result: 'Just an answer.' }],
  ])('is read from %j', (text, outcome) => {
    expect(readStepOutcome({ ...trace, text })).toEqual(outcome);
  });

  it('is a failure when its last call failed, unless the model says otherwise', () => {
    const failing = { ...trace, lastError: 'The user denied this call.', files: ['a.md'] };
    expect(readStepOutcome({ ...failing, text: 'You denied it.' })).toEqual({
      type: 'failed',
      error: 'The user denied this call.',
      files: ['a.md'],
    });
    const text = 'It was gone already.\nStep done: nothing to delete';
    expect(readStepOutcome({ ...failing, text }).type).toBe('done');
  });

  it('is short', () => {
    const outcome = readStepOutcome({ ...trace, text: '😀'.repeat(2_000) });
    expect(outcome).toMatchObject({ type: 'done' });
    expect(JSON.stringify(outcome).length).toBeLessThan(700);
    expect(outcome.type === 'done' && outcome.result.isWellFormed()).toBe(true);
  });
});

describe('what the model is told', () => {
  it('in a step: the step, its check, what came before, an earlier failure', () => {
    const now = step('b', { status: 'running', error: 'disk full' });
    const prompt = stepPrompt(state(step('a', { result: 'made a.md' }), now), now, 'Be brief.');
    for (const part of ['b exists', 'write_file', 'made a.md', 'disk full', 'Be brief.'])
      expect(prompt).toContain(part);
    expect(prompt).not.toContain('</data>');
  });

  it('for the report: what was done, skipped and failed, and the files', () => {
    const prompt = reportPrompt(
      state(step('a', { files: ['a.md'] }), step('b', { status: 'skipped', error: 'disk full' })),
      'In verse.',
    );
    for (const part of ['a.md', 'skipped', 'disk full', 'In verse.'])
      expect(prompt).toContain(part);
  });
});

describe('the report without a model', () => {
  it('says what was done and skipped, and each changed file once', () => {
    const text = reportText(
      state(
        step('a', { result: 'made\na.md', files: ['a.md'] }),
        step('b', { status: 'skipped', error: 'disk full' }),
        step('c', { files: ['a.md', 'c.md'] }),
      ),
    );
    expect(text).toContain('2 of 3 steps are done');
    expect(text).toContain('- Step a: made a.md');
    expect(text).toContain('Skipped:\n- Step b: disk full');
    expect(text.match(/`a\.md`/g)).toHaveLength(1);
    expect(reportText(state(step('a')))).toContain('No files were changed.');
  });
});
