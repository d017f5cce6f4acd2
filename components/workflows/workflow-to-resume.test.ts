import type { Message } from '@ag-ui/core';
import { describe, expect, it } from 'vitest';
import { STEERED } from '@/lib/runs/schema.ts';
import type { StepStatus, WorkflowStatus } from '@/lib/workflows/schema.ts';
import { workflow } from './fixture.ts';
import { workflowReader } from './read-workflow.ts';
import { workflowToResume } from './workflow-to-resume.ts';

const asked: Message = { id: 'u', role: 'user', content: 'build a page' };
const mark: Message = {
  id: 'workflow-w',
  role: 'activity',
  activityType: 'workflow',
  content: { workflowId: 'w' },
};
const stateOf = (status: WorkflowStatus, ...steps: StepStatus[]) => ({
  workflows: { w: workflow(status, ...steps) },
});

describe('the workflow of the last turn', () => {
  it('goes on where it stands', () => {
    expect(workflowToResume([asked, mark], stateOf('running', 'running'))).toEqual({
      id: 'w',
      action: 'resume',
    });
  });

  it('tries its failed step again', () => {
    expect(workflowToResume([asked, mark], stateOf('paused', 'done', 'failed'))).toEqual({
      id: 'w',
      action: 'retry',
      stepId: '2',
    });
  });

  it('also belongs to the turn when the user said something in between', () => {
    const steered: Message = { id: 's', role: 'user', name: STEERED, content: 'in blue' };
    expect(workflowToResume([asked, mark, steered], stateOf('paused', 'pending'))).toBeDefined();
  });

  it('stays as it is when it is over, of an earlier turn, or not to be read', () => {
    expect(workflowToResume([asked, mark], stateOf('done', 'done'))).toBeUndefined();
    const later: Message = { id: 'u2', role: 'user', content: 'thanks' };
    expect(workflowToResume([asked, mark, later], stateOf('paused', 'pending'))).toBeUndefined();
    for (const state of [undefined, null, 'x', { workflows: { w: { id: 'w' } } }]) {
      expect(workflowToResume([asked, mark], state)).toBeUndefined();
    }
  });
});

describe('reading a workflow', () => {
  it('gives the same object while nothing about it has changed', () => {
    const read = workflowReader('w');
    const state = stateOf('running', 'running');
    const first = read(state);
    expect(first).toEqual(state.workflows.w);
    const beside = { ...structuredClone(state), other: 1 };
    expect(read(beside)).toBe(first);
    expect(read(stateOf('done', 'done'))).not.toBe(first);
  });

  it('gives nothing for what is not there or not a workflow', () => {
    expect(workflowReader('x')(stateOf('running'))).toBeNull();
    expect(workflowReader('toString')(stateOf('running'))).toBeNull();
    expect(workflowReader('w')({ workflows: { w: 'broken' } })).toBeNull();
  });
});
