import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { TOOL_CATEGORIES } from '../tools/schema.ts';
import { tunables } from '../tunables.ts';
import { type Effect, judgeCall, type PolicyCall } from './judge-call.ts';
import type { RulePattern } from './match-rule.ts';

type Rule = RulePattern & { id: string };
let made = 0;
const rule = (effect: Effect, tool: string, pattern = '*'): Rule => {
  made += 1;
  return { id: `r${made}`, effect, tool, pattern };
};
const edit = (subject: string, asks = true): PolicyCall => ({
  tool: 'edit_file',
  category: 'file',
  asks,
  subject,
});
const run = (subject: string): PolicyCall => ({
  tool: 'run_command',
  category: 'terminal',
  asks: true,
  subject,
});
const ingest = (subject: string): PolicyCall => ({
  tool: 'ingest_url',
  category: 'knowledge',
  asks: true,
  subject,
});
const effect = async (rules: Rule[], call: PolicyCall) => (await judgeCall(rules, call)).effect;

describe('without a rule', () => {
  it('the tool says whether it asks', async () => {
    expect(await judgeCall([], edit('a'))).toEqual({ effect: 'ask', because: 'default' });
    expect(await judgeCall([], edit('a', false))).toEqual({ effect: 'allow', because: 'default' });
  });

  it('a hook may answer in place of the human', async () => {
    const hook = async () => 'deny' as const;
    expect(await judgeCall([], edit('a', false), hook)).toEqual({
      effect: 'deny',
      because: 'hook',
    });
    const silent = await judgeCall([], edit('a'), async () => undefined);
    expect(silent).toEqual({ effect: 'ask', because: 'default' });
  });

  it('a hook that fails or talks nonsense leaves it to the human', async () => {
    const failing = () => Promise.reject(new Error('down'));
    const nonsense = async () => 'sure' as 'allow';
    for (const hook of [failing, nonsense]) {
      expect(await judgeCall([], edit('a', false), hook)).toMatchObject({ effect: 'ask' });
    }
  });
});

describe('with rules', () => {
  it('the strictest that matches wins and is named', async () => {
    const [allow, ask, deny] = [
      rule('allow', '*'),
      rule('ask', 'edit_*', 'notes/**'),
      rule('deny', 'edit_file', 'notes/secret.md'),
    ];
    const rules = [allow, ask, deny];
    expect(await judgeCall(rules, edit('a.md'))).toEqual({ effect: 'allow', because: allow.id });
    expect(await judgeCall(rules, edit('notes/a.md'))).toEqual({ effect: 'ask', because: ask.id });
    expect(await judgeCall(rules, edit('notes/secret.md'))).toEqual({
      effect: 'deny',
      because: deny.id,
    });
  });

  it('the hook is not asked', async () => {
    const hook = vi.fn(async () => 'allow' as const);
    await judgeCall([rule('ask', '*')], edit('a'), hook);
    expect(hook).not.toHaveBeenCalled();
  });

  it('without a human, what would be asked is denied', async () => {
    const headless = { ...edit('a'), headless: true };
    expect(await judgeCall([], headless)).toEqual({ effect: 'deny', because: 'default' });
    expect(await effect([rule('allow', 'edit_file')], headless)).toBe('allow');
    expect(await judgeCall([], headless, async () => 'ask')).toMatchObject({ effect: 'deny' });
  });
});

describe('what a pattern covers', () => {
  it.each([
    ['a path however it is written', 'deny', 'notes/a.md', edit('./notes//x/../a.md'), 'deny'],
    ['a folder', 'allow', 'notes/', edit('notes/deep/a.md'), 'allow'],
    ['a path in other letters, for a ban', 'deny', 'Notes/A.md', edit('notes/a.MD'), 'deny'],
    ['… but not for a permission', 'allow', 'Notes/A.md', edit('notes/a.md'), 'ask'],
    ['nothing outside of the workspace', 'allow', '**/*.md', edit('../a.md'), 'ask'],
    ['nothing absolute', 'allow', '/etc/*', edit('/etc/passwd'), 'ask'],
    ['a ban outside of the workspace', 'deny', '/etc/*', edit('/etc/passwd'), 'deny'],
    ['a command', 'allow', 'npm test', run('npm test'), 'allow'],
    ['no line that holds more', 'allow', 'npm test', run('npm test && rm -rf .'), 'ask'],
    ['a banned command inside of a line', 'deny', 'git push *', run('ls && git push -f'), 'deny'],
    ['any plain command', 'allow', '*', run('ls -l'), 'allow'],
    ['no shell construct by a single star', 'allow', '*', run('ls $(cat x)'), 'ask'],
    ['really anything by two', 'allow', '**', run('ls $(cat x)'), 'allow'],
    ['an origin', 'allow', 'https://a.example', ingest('https://a.example/x/y?z=1'), 'allow'],
    ['a path of it', 'allow', 'https://a.example/x/*', ingest('https://a.example/x/y'), 'allow'],
    ['not another path', 'allow', 'https://a.example/x/*', ingest('https://a.example/z/y'), 'ask'],
    ['dots in a URL', 'allow', 'https://a.example/x/**', ingest('https://a.example/x/../y'), 'ask'],
    ['encoded letters', 'deny', 'https://a.example/x', ingest('https://a.example/%78'), 'deny'],
    ['subdomains', 'allow', 'https://*.a.example', ingest('https://b.a.example/'), 'allow'],
    ['no look-alike', 'allow', 'https://a.example', ingest('https://a.example.evil/'), 'ask'],
    ['no credentials', 'allow', 'https://a.example', ingest('https://u:p@a.example/'), 'ask'],
    ['no other scheme', 'allow', 'https://a.example', ingest('http://a.example/'), 'ask'],
    ['a host of any scheme', 'deny', 'A.example', ingest('http://a.example/x'), 'deny'],
    ['a host with a final dot', 'deny', 'a.example', ingest('https://a.example./x'), 'deny'],
  ] as const)('%s', async (_, kind, pattern, call, expected) => {
    expect(await effect([rule(kind, call.tool, pattern)], call)).toBe(expected);
  });

  it('cannot be told of a subject that is too long: a permission does not hold, a ban asks', async () => {
    const long = { ...run(`echo ${'x'.repeat(tunables.decisions.maxSubjectChars)}`), asks: false };
    expect(await effect([rule('deny', '*', 'git push')], long)).toBe('ask');
    expect(await effect([rule('allow', '*', 'echo *')], { ...long, asks: true })).toBe('ask');
  });
});

const STRICT: Record<Effect, number> = { allow: 0, ask: 1, deny: 2 };
const word = fc.constantFrom(
  'a',
  'b',
  'notes',
  'git',
  'push',
  'https://a.example',
  '*',
  '**',
  '..',
);
const text = fc
  .array(word, { maxLength: 3 })
  .chain((words) => fc.constantFrom('/', ' ', ' && ').map((separator) => words.join(separator)));
const anyRule: fc.Arbitrary<Rule> = fc.record({
  id: fc.uuid(),
  effect: fc.constantFrom<Effect>('allow', 'deny', 'ask'),
  tool: fc.constantFrom('*', 'edit_file', 'run_*', 'other'),
  pattern: text,
});
const anyCall: fc.Arbitrary<PolicyCall> = fc.record({
  tool: fc.constantFrom('edit_file', 'run_command', 'other'),
  category: fc.constantFrom(...TOOL_CATEGORIES),
  asks: fc.boolean(),
  subject: text,
  headless: fc.boolean(),
});

describe('any rules', () => {
  it('judge the same in any order', async () => {
    const shuffled = fc
      .array(anyRule, { maxLength: 8 })
      .chain((rules) =>
        fc.tuple(fc.constant(rules), fc.shuffledSubarray(rules, { minLength: rules.length })),
      );
    await fc.assert(
      fc.asyncProperty(shuffled, anyCall, async ([rules, others], call) => {
        expect(await judgeCall(others, call)).toEqual(await judgeCall(rules, call));
      }),
    );
  });

  it.each(['deny', 'ask'] as const)('never allow more with one more %s rule', async (kind) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRule), anyRule, anyCall, async (rules, more, call) => {
        const loose = { ...call, headless: false };
        const before = await judgeCall(rules, loose);
        const after = await judgeCall([...rules, { ...more, effect: kind }], loose);
        const floor = STRICT[before.effect];
        expect(STRICT[after.effect]).toBeGreaterThanOrEqual(floor);
      }),
    );
  });

  it('never leave a question open without a human', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRule), anyCall, async (rules, call) => {
        const { effect: got } = await judgeCall(rules, { ...call, headless: true });
        expect(got).not.toBe('ask');
      }),
    );
  });
});
