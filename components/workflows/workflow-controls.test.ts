import { describe, expect, it } from 'vitest';
import { workflow } from './fixture.ts';
import { shownStatus, stepWindow } from './shown-status.ts';
import { directivesFor, progressOf, workflowControls } from './workflow-controls.ts';

describe('what can be done about a workflow', () => {
  it('is to pause it while it runs, and nothing while a human is asked', () => {
    const running = workflow('running', 'done', 'running', 'pending');
    expect(workflowControls(running, 'working')).toEqual(['pause']);
    expect(workflowControls(running, 'waiting')).toEqual([]);
    expect(workflowControls(workflow('paused', 'pending'), 'working')).toEqual([]);
  });

  it('is to go on when it is paused, or when nothing works on it any more', () => {
    const paused = workflow('paused', 'done', 'pending');
    expect(workflowControls(paused, 'idle')).toEqual(['resume', 'replan', 'cancel']);
    for (const status of ['planning', 'awaiting_approval', 'running'] as const) {
      expect(workflowControls(workflow(status, 'running'), 'idle')).toEqual(['resume', 'cancel']);
    }
  });

  it('is to deal with the step that failed', () => {
    const failed = workflow('paused', 'done', 'failed', 'pending');
    expect(workflowControls(failed, 'idle')).toEqual(['retry', 'skip', 'replan', 'cancel']);
    expect(directivesFor(failed, 'skip')).toEqual({ id: 'w', action: 'skip', stepId: '2' });
    expect(directivesFor(failed, 'cancel')).toEqual({ id: 'w', action: 'cancel' });
  });

  it('is to plan again what has no plan, and nothing once it is over', () => {
    expect(workflowControls(workflow('failed'), 'idle')).toEqual(['replan']);
    expect(workflowControls(workflow('rejected', 'pending'), 'idle')).toEqual(['replan']);
    expect(workflowControls(workflow('done', 'done'), 'idle')).toEqual([]);
    expect(workflowControls(workflow('cancelled', 'pending'), 'idle')).toEqual([]);
  });
});

describe('how a workflow stands', () => {
  it('counts skipped steps as settled', () => {
    const half = workflow('running', 'done', 'skipped', 'running', 'pending');
    expect(progressOf(half)).toEqual({ settled: 2, all: 4 });
  });

  it('is told in the light of what goes on', () => {
    const running = workflow('running', 'running');
    expect(shownStatus(running, 'working')).toBe('running');
    expect(shownStatus(running, 'waiting')).toBe('asking');
    expect(shownStatus(running, 'idle')).toBe('interrupted');
    expect(shownStatus(workflow('awaiting_approval'), 'waiting')).toBe('awaiting_approval');
    expect(shownStatus(workflow('done'), 'idle')).toBe('done');
  });

  it('shows the steps around the current one of many', () => {
    const steps = Array.from({ length: 50 }, (_, index) => (index < 20 ? 'done' : 'pending'));
    const many = workflow('running', ...(steps as 'done'[]));
    expect(stepWindow(many, 10)).toEqual([18, 28]);
    expect(stepWindow(workflow('running', 'pending'), 10)).toEqual([0, 1]);
    const over = workflow('done', ...(Array.from({ length: 12 }, () => 'done') as 'done'[]));
    expect(stepWindow(over, 10)).toEqual([2, 12]);
  });
});
