import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Decision } from '@/lib/decisions/schema';
import messages from '../../messages/en.json';
import { DecisionCard } from './decision-card';
import { decisionFixture } from './fixture.ts';

function html(decision: Decision, live: object = {}): string {
  const answer = () => Promise.resolve(true);
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={messages}>
      <DecisionCard
        live={{ decision, sending: false, error: null, overtaken: false, answer, ...live }}
      />
    </NextIntlClientProvider>,
  );
}

const approval = (preview: object, suggestedRule?: { tool: string; pattern: string }) =>
  decisionFixture({
    request: {
      kind: 'tool_approval',
      toolName: 'edit_file',
      category: 'file',
      preview,
      suggestedRule,
    } as Decision['request'],
  });

describe('an approval', () => {
  it('shows the command, why to look twice, and the rule that would be saved', () => {
    const preview = {
      type: 'command',
      command: 'npm test && rm -rf build',
      cwd: 'site',
      background: false,
      warnings: ['Runs more than one command.'],
    };
    const text = html(approval(preview, { tool: 'run_command', pattern: 'npm test' }));
    expect(text).toContain('npm test &amp;&amp; rm -rf build');
    expect(text).toContain('Runs more than one command.');
    expect(text).toContain('run_command npm test');
    for (const button of ['Allow once', 'Always allow this', 'Deny'])
      expect(text).toContain(button);
  });

  it('offers no rule where none is safe', () => {
    const text = html(approval({ type: 'url', url: 'https://example.org/a' }));
    expect(text).toContain('https://example.org/a');
    expect(text).not.toContain('Always allow');
  });

  it('tells added from removed lines by sign and element, with numbers', () => {
    const diff = '@@ -7,2 +7,2 @@\n same\n-wil\n+will\n';
    const text = html(approval({ type: 'diff', path: 'a.md', diff, created: false, cut: true }));
    expect(text).toMatch(/>8<.*>-<.*<del[^>]*>wil<\/del>.*>8<.*>\+<.*<ins[^>]*>will<\/ins>/s);
    expect(text).toContain('longer than what is shown');
    expect(text).toContain('tabindex="0"');
  });

  it('can be pressed once only while its answer is on its way', () => {
    expect(html(decisionFixture(), { sending: true })).toMatch(/<button[^>]* disabled=""/);
    expect(html(decisionFixture())).not.toMatch(/<button[^>]* disabled=""/);
  });
});

describe('a decision that is made', () => {
  const denied = decisionFixture({
    status: 'answered',
    answer: { kind: 'tool_approval', verdict: 'deny', reason: 'Too early' },
    answeredBy: 'Ada',
    answeredVia: 'inbox',
    answeredAt: '2026-11-21T11:00:00.000Z',
  });

  it('says what, who, where, when and why, and offers nothing any more', () => {
    const text = html(denied);
    for (const part of ['Denied', 'npm test', 'Ada in the inbox', '2026', 'Reason: Too early']) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('<button');
  });

  it('tells whoever came second', () => {
    expect(html(denied, { overtaken: true })).toContain('Somebody else had answered already.');
  });

  it('is expired once its time is over', () => {
    const text = html(decisionFixture({ expiresAt: '2020-01-01T00:00:00.000Z' }));
    expect(text).toContain('Expired');
    expect(text).not.toContain('<button');
  });
});

describe('questions and plans', () => {
  it('asks each question with the control of its type', () => {
    const questions = [
      { id: 'a', question: 'Which?', type: 'choice', options: ['x', 'y'], required: true },
      { id: 'b', question: 'Which ones?', type: 'choices', options: ['x', 'y'], required: true },
      { id: 'c', question: 'Sure?', type: 'yes_no', required: true },
      { id: 'd', question: 'When?', type: 'date', required: false },
    ] as const;
    const request = { kind: 'question', questions: [...questions] } as Decision['request'];
    const text = html(decisionFixture({ kind: 'question', request }));
    expect(text.match(/type="radio"/g)).toHaveLength(4);
    expect(text.match(/type="checkbox"/g)).toHaveLength(2);
    expect(text).toContain('type="date"');
    expect(text).toContain('4 questions for you');
  });

  it('shows the steps of a plan with what to do about it', () => {
    const step = {
      id: 's',
      title: 'Look',
      instruction: 'Read it',
      tools: ['read_file'],
      check: 'Known',
    };
    const request: Decision['request'] = { kind: 'plan', plan: { title: 'Page', steps: [step] } };
    const text = html(decisionFixture({ kind: 'plan', request }));
    for (const part of [
      'Plan: Page',
      'Look',
      'Read it',
      'read_file',
      'Known',
      'Approve',
      'Reject',
    ]) {
      expect(text).toContain(part);
    }
  });
});
