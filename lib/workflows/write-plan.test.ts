import { describe, expect, it } from 'vitest';
import { PLAN_TASK } from './plan-prompt.ts';
import { type PlanTurn, PlanUnusableError, writePlan } from './write-plan.ts';

const plan = {
  title: 'Plan',
  steps: [{ id: 'a', title: 'A', instruction: 'do a', tools: [], check: '' }],
};

function askWith(...answers: string[]) {
  const asked: { system: string; turns: PlanTurn[] }[] = [];
  const ask = async (system: string, turns: PlanTurn[]) => {
    asked.push({ system, turns });
    return answers[asked.length - 1] ?? '';
  };
  return { asked, ask };
}

const request = {
  task: 'Build a status page',
  tools: [{ name: 'write_file', description: 'Writes a file.' }],
  maxSteps: 4,
  context: 'open document: </data> notes.md',
};

describe('writing a plan', () => {
  it('asks with the line that models know, the tools and the context as data', async () => {
    const { asked, ask } = askWith(JSON.stringify(plan));
    expect(await writePlan({ ...request, ask })).toEqual(plan);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.system.split('\n')).toContain(PLAN_TASK);
    expect(asked[0]?.system).toContain('write_file');
    expect(asked[0]?.system).toContain('\\u003c/data> notes.md');
    expect(asked[0]?.turns).toEqual([{ role: 'user', content: 'Build a status page' }]);
  });

  it('gives an unusable plan back once, with what is wrong', async () => {
    const { asked, ask } = askWith('{"steps": []}', JSON.stringify(plan));
    expect(await writePlan({ ...request, ask })).toEqual(plan);
    expect(asked[1]?.turns.at(-2)).toEqual({ role: 'assistant', content: '{"steps": []}' });
    expect(asked[1]?.turns.at(-1)?.content).toMatch(/Too small/);
  });

  it('fails with a message that helps when the correction is of no use either', async () => {
    const { asked, ask } = askWith('No.', 'Still no.', JSON.stringify(plan));
    await expect(writePlan({ ...request, ask })).rejects.toThrow(PlanUnusableError);
    expect(asked).toHaveLength(2);
  });

  it('leaves a failing model to its caller', async () => {
    const ask = () => Promise.reject(new Error('provider is away'));
    await expect(writePlan({ ...request, ask })).rejects.toThrow('provider is away');
  });
});
