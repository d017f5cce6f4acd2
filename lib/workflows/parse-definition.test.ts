import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_DEFINITIONS } from './built-in-definitions.ts';
import { parseDefinition } from './parse-definition.ts';
import { applicablePhase } from './phase-applies.ts';

const file = '.flightdeck/workflows/review.yaml';
const GOOD = `
id: review
name: Careful review
phases:
  - type: answer
    condition: {handler: direct_response}
  - type: plan
    condition:
      - {handler: [single_agent, workflow_executor], confidenceAbove: 0.6}
      - {intent: refactoring}
    config:
      maxSteps: 8
  - type: checkpoint
    condition: {stepsAbove: 2}
  - type: control
    config: {onFailure: skip}
  - type: report
`;
const facts = { handler: 'workflow_executor', intent: 'complex_task', confidence: 0.9, steps: 0 };

function problems(text: string) {
  const parsed = parseDefinition(file, text);
  expect(parsed.definition).toBeUndefined();
  return parsed.problems.map(({ line, message }) => `${line}: ${message}`);
}

describe('a workflow definition in YAML', () => {
  it('is read, and its conditions decide which phases take part', () => {
    const { definition, problems: found } = parseDefinition(file, GOOD);
    expect(found).toEqual([]);
    if (!definition) return;
    expect(applicablePhase(definition, 'answer', facts)).toBeUndefined();
    expect(applicablePhase(definition, 'plan', facts)?.config.maxSteps).toBe(8);
    expect(applicablePhase(definition, 'plan', { ...facts, confidence: 0.5 })).toBeUndefined();
    expect(
      applicablePhase(definition, 'plan', { ...facts, intent: 'refactoring', confidence: 0.1 }),
    ).toBeDefined();
    expect(applicablePhase(definition, 'checkpoint', { ...facts, steps: 2 })).toBeUndefined();
    expect(applicablePhase(definition, 'checkpoint', { ...facts, steps: 3 })).toBeDefined();
    expect(applicablePhase(definition, 'control', facts)?.config.onFailure).toBe('skip');
  });

  it.each([
    ['the phase that is not known', GOOD.replace('type: report', 'type: party'), /^17: phases\.4/],
    [
      'the field that is not known',
      GOOD.replace('onFailure: skip', 'retries: 3'),
      /^16: .*retries/,
    ],
    ['the field that is missing', 'id: a\nphases:\n  - type: answer', /^1: name/],
    [
      'the value that does not fit',
      GOOD.replace('maxSteps: 8', 'maxSteps: 800'),
      /^12: .*maxSteps/,
    ],
    [
      'the phase that comes too early',
      GOOD.replace('type: checkpoint', 'type: report'),
      /^13: .*after/,
    ],
    ['the YAML that is broken', 'id: a\nname: "b\nphases: [', /^\d+: /],
    ['the key that stands twice', 'id: a\nid: b', /^2: .*unique/],
    ['the alias', 'id: &x a\nname: *x\n', /^2: Aliases/],
    ['the tag', 'id: a\nname: !!binary aGk=\n', /^2: Tags/],
    ['the second document', 'id: a\n---\nid: b', /^\d+: .*multiple/],
    ['the empty file', '', /^1: /],
    ['the text that is no definition', 'hello', /^1: /],
    ['the nesting that is too deep', '['.repeat(20_000), /^1: /],
    ['the length', 'a'.repeat(40_000), /^1: The file is too long/],
  ])('is refused with the line of %s', (_what, text, problem) => {
    expect(problems(text)[0]).toMatch(problem);
  });

  it('is what the guide shows', () => {
    const guide = readFileSync('docs/guide-extending.md', 'utf8');
    const example = /```yaml\n(id: careful[\s\S]*?)```/.exec(guide)?.[1] ?? '';
    expect(parseDefinition(file, example)).toMatchObject({
      definition: { id: 'careful', phases: { length: 5 } },
      problems: [],
    });
  });

  it('cannot unfold into something large', () => {
    const layers = ['a: &a [1,1,1,1,1,1,1,1,1]'];
    for (let code = 98; code < 112; code += 1) {
      const [name, last] = [String.fromCharCode(code), String.fromCharCode(code - 1)];
      layers.push(`${name}: &${name} [${Array(9).fill(`*${last}`).join(',')}]`);
    }
    expect(problems(layers.join('\n'))).toHaveLength(10);
  });

  it('cannot reach the prototype of objects', () => {
    expect(problems('__proto__: {polluted: 1}\nid: a\nname: b')[0]).toMatch(/^1: /);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('the built-in definitions', () => {
  const definition = (id: string) => {
    const found = BUILT_IN_DEFINITIONS.find((one) => one.id === id);
    if (!found) throw new Error(`no definition ${id}`);
    return found;
  };

  it('plan a complex task and answer the rest', () => {
    const escalating = definition('copilot_with_escalation');
    expect(applicablePhase(escalating, 'plan', facts)).toBeDefined();
    expect(applicablePhase(escalating, 'answer', facts)).toBeUndefined();
    const simple = { ...facts, handler: 'direct_response' };
    expect(applicablePhase(escalating, 'plan', simple)).toBeUndefined();
    expect(applicablePhase(escalating, 'answer', simple)).toBeDefined();
  });

  it('plan everything without a checkpoint, or never plan', () => {
    expect(applicablePhase(definition('plan_and_execute'), 'checkpoint', facts)).toBeUndefined();
    expect(applicablePhase(definition('plan_and_execute'), 'plan', facts)).toBeDefined();
    expect(applicablePhase(definition('chat'), 'plan', facts)).toBeUndefined();
  });
});
