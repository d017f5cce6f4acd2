import { describe, expect, it } from 'vitest';
import type { Plan } from '@/lib/decisions/schema';
import { changedPlan, editPlan, planProblems } from './plan-draft.ts';

const step = (id: string) => ({ id, title: `Do ${id}`, instruction: 'How', tools: [], check: '' });
const plan: Plan = { title: 'Status page', steps: [step('a'), step('b'), step('c')] };
const order = ({ steps }: Plan) => steps.map(({ id }) => id).join('');

describe('editPlan', () => {
  it('moves a step by one, and no further than the ends', () => {
    expect(order(editPlan(plan, { type: 'step_moved', id: 'b', by: -1 }))).toBe('bac');
    expect(order(editPlan(plan, { type: 'step_moved', id: 'b', by: 1 }))).toBe('acb');
    expect(editPlan(plan, { type: 'step_moved', id: 'a', by: -1 })).toBe(plan);
    expect(editPlan(plan, { type: 'step_moved', id: 'c', by: 1 })).toBe(plan);
    expect(editPlan(plan, { type: 'step_moved', id: 'x', by: 1 })).toBe(plan);
  });

  it('adds a step under an id that nothing has', () => {
    const once = editPlan({ ...plan, steps: [step('step-2')] }, { type: 'step_added' });
    expect(once.steps.map(({ id }) => id)).toEqual(['step-2', 'step-3']);
  });

  it('removes steps down to the last one', () => {
    const two = editPlan(plan, { type: 'step_removed', id: 'b' });
    expect(order(two)).toBe('ac');
    const one = editPlan(two, { type: 'step_removed', id: 'a' });
    expect(editPlan(one, { type: 'step_removed', id: 'c' })).toBe(one);
  });

  it('changes words in one place', () => {
    const changed = editPlan(plan, { type: 'step_changed', id: 'b', change: { title: 'New' } });
    expect(changed.steps.map(({ title }) => title)).toEqual(['Do a', 'New', 'Do c']);
    expect(editPlan(plan, { type: 'retitled', title: 'X' }).title).toBe('X');
  });
});

describe('planProblems', () => {
  it('names the fields that are empty', () => {
    const added = editPlan({ ...plan, title: ' ' }, { type: 'step_added' });
    expect(planProblems(added)).toEqual(['title', 'step-4.title', 'step-4.instruction']);
    expect(planProblems(plan)).toEqual([]);
  });
});

describe('changedPlan', () => {
  it('is nothing for a plan that says what was proposed', () => {
    expect(changedPlan(plan, { ...plan, title: ' Status page ' })).toBeUndefined();
    const moved = editPlan(plan, { type: 'step_moved', id: 'a', by: 1 });
    expect(changedPlan(plan, moved)?.steps.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });
});
