import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOOL_CATEGORIES } from '../tools/schema.ts';
import { judgeCall } from './judge-call.ts';
import { addRuleSchema } from './schema.ts';
import { suggestRule } from './suggest-rule.ts';

const file = (subject: string) => ({ tool: 'edit_file', category: 'file' as const, subject });
const command = (subject: string) => ({
  tool: 'run_command',
  category: 'terminal' as const,
  subject,
});
const web = (subject: string) => ({ tool: 'ingest_url', category: 'web' as const, subject });

describe('what "always" would save', () => {
  it.each([
    [file('./notes/plan.md'), 'notes/plan.md'],
    [file('app/[slug]/*.ts'), 'app/[slug]/\\*.ts'],
    [command(' npm test '), 'npm test'],
    [web('https://a.example/x?token=1#y'), 'https://a.example/x'],
  ])('%j: %s', (call, pattern) => {
    expect(suggestRule(call)).toEqual({ tool: call.tool, pattern });
  });

  it.each([
    ['nothing that a rule can name', file('')],
    ['a path outside', file('../x')],
    ['an absolute path', file('/etc/passwd')],
    ['several commands', command('npm test && npm publish')],
    ['a substitution', command('echo $(cat secret)')],
    ['a command with a wildcard', command('rm *')],
    ['credentials', web('https://user:secret@a.example/')],
    ['something very long', file('x'.repeat(600))],
  ])('is nothing for %s', (_, call) => {
    expect(suggestRule(call)).toBeUndefined();
  });

  it('always covers the call it was made for, and can be saved', async () => {
    const subject = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'ab/.*?\\ \'"&|$['.split('')) }),
      fc.webUrl({ withQueryParameters: true }),
    );
    const call = fc.record({
      tool: fc.constantFrom('edit_file', 'mcp:read', 'odd*name'),
      category: fc.constantFrom(...TOOL_CATEGORIES),
      subject,
    });
    await fc.assert(
      fc.asyncProperty(call, async (one) => {
        const suggestion = suggestRule(one);
        if (!suggestion) return;
        const rules = [{ id: 'r', effect: 'allow' as const, ...suggestion }];
        expect(await judgeCall(rules, { ...one, asks: true })).toMatchObject({ effect: 'allow' });
        expect(suggestion.pattern.trim()).not.toMatch(/^\*+$/);
      }),
    );
  });

  it('fits what a person may add by hand', () => {
    expect(addRuleSchema.safeParse({ effect: 'allow', ...suggestRule(file('a/b')) }).success).toBe(
      true,
    );
  });
});
