import type { Message } from '@ag-ui/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STEERED } from '../runs/schema.ts';
import { estimateMessageTokens } from './estimate-tokens.ts';
import { planSummary } from './plan-summary.ts';
import { activity, assistant, call, result, turnOf, user } from './testing/transcripts.ts';

const sentence = (topic: string) => `${topic} ${'is told at some length here '.repeat(20)}.`;
const longTurn = (topic: string) => turnOf(`What about ${topic}?`, sentence(topic));
const size = (messages: readonly Message[]) =>
  messages.reduce((sum, message) => sum + estimateMessageTokens(message), 0);
const topics = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

describe('planSummary', () => {
  const transcript = topics.flatMap(longTurn);

  it('asks for nothing while everything fits', () => {
    expect(planSummary(transcript, { budgetTokens: size(transcript) })).toBeUndefined();
    expect(planSummary([], { budgetTokens: 0 })).toBeUndefined();
  });

  it('replaces the oldest turns until half of the budget is free, and says from where on is kept', () => {
    const plan = planSummary(transcript, { budgetTokens: size(transcript) - 1 });
    expect(plan?.kept).toEqual(transcript.slice(-8));
    expect(plan?.replaced).toEqual(transcript.slice(0, -8));
    expect(plan).toMatchObject({ turns: 4, keptFromMessageId: transcript[8]?.id });
    expect(plan?.tokens).toBe(size(transcript.slice(0, -8)));
  });

  it('keeps the last turn however large it is', () => {
    const plan = planSummary(transcript, { budgetTokens: 1 });
    expect(plan?.kept).toEqual(transcript.slice(-2));
    expect(planSummary(transcript.slice(-2), { budgetTokens: 1 })).toBeUndefined();
  });

  it('counts the earlier summary and carries its facts over', () => {
    const fits = size(transcript) + 10;
    expect(planSummary(transcript, { budgetTokens: fits })).toBeUndefined();
    const summary = {
      text: sentence('earlier'),
      turns: 3,
      tokens: 900,
      keptFromMessageId: transcript[0]?.id ?? '',
      pinned: ['Remember: no deploys on Friday.'],
      source: 'model' as const,
    };
    const plan = planSummary(transcript, { budgetTokens: fits, summary });
    expect(plan?.pinned).toEqual(summary.pinned);
  });

  it('takes over word for word what the user asked to remember, in English and German', () => {
    const facts = [
      user('Thanks. Remember that the port is 8443, not 443!\nCan you remember my name?'),
      user('Merk dir: Frau Weiß ist ab 3. Mai im Urlaub.\nWeiter.'),
      user('Remember when we met?'),
    ];
    const plan = planSummary([...facts, ...transcript], { budgetTokens: 1_000 });
    expect(plan?.pinned).toEqual([
      'Remember that the port is 8443, not 443!',
      'Merk dir: Frau Weiß ist ab 3. Mai im Urlaub.',
    ]);
  });

  it('keeps the turn of an open call while there is room, else carries the call over', () => {
    const open = [user('Ask them'), call('open', 'ask_user', '{"question":"Which?"}')];
    const messages = [...longTurn('zero'), ...longTurn('none'), ...open, ...transcript];
    const roomy = planSummary(messages, { budgetTokens: size(messages) - 1 });
    expect(roomy?.kept).toEqual(transcript.slice(-10));
    expect(roomy?.pinned).toEqual(['Open tool call: ask_user {"question":"Which?"}']);
    const short = [...transcript, ...open, ...longTurn('nine'), ...longTurn('ten')];
    const budgetTokens = size(short) - 1;
    expect(planSummary(short, { budgetTokens })?.kept).toEqual(expect.arrayContaining(open));
    const early = [...transcript.slice(0, 8), ...open, ...transcript.slice(-12)];
    const stopped = [...early.slice(0, 10), activity('run_status', {}), ...early.slice(10)];
    const limits = { budgetTokens: size(early) - 1 };
    expect(planSummary(early, limits)?.kept[0]).toEqual(open[0]);
    expect(planSummary(stopped, limits)?.kept).not.toContain(open[0]);
    expect(planSummary(stopped, limits)?.pinned).toEqual([]);
  });

  it('takes what was said while a run went on for a part of its turn', () => {
    const steered: Message = { id: 'steered', role: 'user', name: STEERED, content: 'Shorter!' };
    const last = [user('Write'), assistant(sentence('so')), steered, assistant('Short.')];
    expect(planSummary([...transcript, ...last], { budgetTokens: 1 })?.kept).toEqual(last);
  });

  it('never parts a call from a result that comes after the next message', () => {
    const late = [user('start'), call('late'), user('meanwhile'), result('late'), assistant('ok')];
    const plan = planSummary([...longTurn('zero'), ...late], { budgetTokens: 1 });
    expect(plan?.kept).toEqual(late);
  });
});

const words = fc.integer({ min: 0, max: 60 }).map((n) => 'some words '.repeat(n));
/** Turns with calls whose results come at once, some messages later, or never. */
const transcripts = fc
  .array(
    fc.oneof(
      words.map((text) => user(text)),
      words.map((text) => assistant(text)),
      fc.constant('call' as const),
      fc.constant('result' as const),
      fc.constantFrom('run_status', 'progress').map((type) => activity(type, {})),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => {
    const waiting: string[] = [];
    let made = 0;
    return pieces.flatMap((piece): Message[] => {
      if (piece === 'result') {
        const id = waiting.shift();
        return id ? [result(id)] : [];
      }
      if (piece !== 'call') return [piece];
      made += 1;
      waiting.push(`call-${made}`);
      return [call(`call-${made}`)];
    });
  });
const cases = fc.record({ messages: transcripts, budgetTokens: fc.integer({ min: 0, max: 900 }) });

const callIds = (messages: readonly Message[]) =>
  messages.flatMap((message) =>
    message.role === 'assistant' ? (message.toolCalls ?? []).map(({ id }) => id) : [],
  );
const resultIds = (messages: readonly Message[]) =>
  messages.flatMap((message) => (message.role === 'tool' ? [message.toolCallId] : []));

describe('whatever the transcript', () => {
  const holds = (check: (messages: Message[], budgetTokens: number) => void) =>
    fc.assert(
      fc.property(cases, ({ messages, budgetTokens }) => check(messages, budgetTokens)),
      {
        numRuns: 500,
      },
    );

  it('nothing is lost, and the last turn stays whole', () =>
    holds((messages, budgetTokens) => {
      const plan = planSummary(messages, { budgetTokens });
      if (!plan) return;
      expect([...plan.replaced, ...plan.kept]).toEqual(messages);
      expect(plan.replaced.length).toBeGreaterThan(0);
      const lastTurn = messages.slice(messages.findLastIndex(({ role }) => role === 'user'));
      expect(plan.kept.slice(-lastTurn.length)).toEqual(lastTurn);
      expect(plan.kept[0]).toMatchObject({ role: 'user', id: plan.keptFromMessageId });
    }));

  it('a call and its result stay together', () =>
    holds((messages, budgetTokens) => {
      const plan = planSummary(messages, { budgetTokens });
      const replaced = new Set(callIds(plan?.replaced ?? []));
      expect(resultIds(plan?.kept ?? []).filter((id) => replaced.has(id))).toEqual([]);
    }));

  it('a second pass asks for nothing more', () =>
    holds((messages, budgetTokens) => {
      const plan = planSummary(messages, { budgetTokens });
      if (plan) expect(planSummary(plan.kept, { budgetTokens })).toBeUndefined();
    }));

  it('what fits is left alone, and what does not is cut as far as turns allow', () =>
    holds((messages, budgetTokens) => {
      const plan = planSummary(messages, { budgetTokens });
      if (size(messages) <= budgetTokens) expect(plan).toBeUndefined();
    }));
});
