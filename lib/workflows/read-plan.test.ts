import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSchema } from '../decisions/schema.ts';
import { readPlan } from './read-plan.ts';

const limits = { task: 'Build it', tools: ['read_file', 'write_file'], maxSteps: 5 };
const step = (id: string) => ({ id, title: id, instruction: `do ${id}`, tools: [], check: 'seen' });
const plan = { title: 'Status page', steps: [step('one'), step('two')] };
const json = JSON.stringify(plan);

describe('a plan in what a model wrote', () => {
  it.each([
    ['alone', json],
    ['in a code fence', `\`\`\`json\n${JSON.stringify(plan, null, 2)}\n\`\`\``],
    ['behind other text', `Here is the plan {as asked} [draft]:\n${json}\nShall I go on?`],
    ['behind another object', `{"thought": "three steps }"}\n${json}`],
  ])('is found %s', (_where, text) => {
    expect(readPlan(text, limits).plan).toEqual(plan);
  });

  it('is mended where a model slips: ids, titles, checks, tools', () => {
    const text = JSON.stringify([
      'Look around',
      { title: 'Write', instruction: 'write it', tools: ['write_file', 'rm'], extra: 1 },
      { id: 'Step 1!', title: 'Check', instruction: 'check it' },
      { id: 'step-1', title: 'Again', instruction: 'check it', check: 'twice' },
    ]);
    const read = readPlan(text, limits).plan;
    expect(read?.title).toBe('Build it');
    expect(read?.steps.map(({ id }) => id)).toEqual(['step-1', 'step-2', 'step-1-', 'step-1-2']);
    expect(read?.steps[0]?.instruction).toBe('Look around');
    expect(read?.steps[1]?.tools).toEqual(['write_file']);
    expect(read?.steps[3]?.check).toBe('twice');
  });

  it.each([
    ['', /no JSON/],
    ['I would rather not.', /no JSON/],
    ['{"title": "cut off", "steps": [{"id":', /no JSON/],
    ['{"title": "T", "steps": []}', /Too small/],
    ['{"answer": 42}', /steps/],
    [JSON.stringify({ title: 'T', steps: [{ id: 'a' }] }), /title/],
    [JSON.stringify({ title: 'T', steps: Array(6).fill(step('a')) }), /at most 5/],
  ])('is missing from %j, and it is said why', (text, problem) => {
    expect(readPlan(text, limits)).toMatchObject({ problem: expect.stringMatching(problem) });
  });

  it('is always of the contract, or a problem', () => {
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((value) => `{"steps":[${value}]}`),
    );
    fc.assert(
      fc.property(text, (written) => {
        const { plan: found, problem } = readPlan(written, limits);
        if (problem === undefined) planSchema.parse(found);
        else expect(problem).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('is not looked for for ever', () => {
    expect(readPlan('['.repeat(1_000_000), limits).problem).toMatch(/no JSON/);
  });
});
