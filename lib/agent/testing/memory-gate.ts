import type { Decision, DecisionAnswer } from '../../decisions/schema.ts';
import type { DecidedCall, DecisionAsk, DecisionGate, Judgement } from '../decision-gate.ts';

type Kept = { decision: DecidedCall; ask: DecisionAsk };

/** A gate that keeps decisions in memory; `answer` is the human. */
export class MemoryGate implements DecisionGate {
  readonly kept: Kept[] = [];
  readonly judged: string[] = [];
  /** What was decided in a human's place. */
  readonly recorded: (Judgement & { tool: string })[] = [];
  private readonly used = new Set<string>();

  constructor(private readonly rule: (subject: string) => Judgement['effect'] = () => 'ask') {}

  async judge({ subject, asks }: { subject: string; asks: boolean }): Promise<Judgement> {
    this.judged.push(subject);
    const effect = asks ? this.rule(subject) : 'allow';
    return { effect, because: asks && effect !== 'ask' ? 'rule' : 'default' };
  }

  async record(_runId: string, call: Judgement & { tool: string }): Promise<void> {
    this.recorded.push(call);
  }

  async ask({ runId }: { runId: string }, asks: DecisionAsk[]): Promise<Decision[]> {
    return asks.map((ask) => {
      const decision: Decision = {
        id: `d${this.kept.length + 1}`,
        kind: ask.request.kind,
        status: 'pending',
        threadId: 'thread-1',
        runId,
        toolCallId: ask.toolCallId,
        request: ask.request,
        answer: null,
        answeredBy: null,
        answeredVia: null,
        createdAt: '2026-01-01T00:00:00.000Z',
        expiresAt: '2026-01-02T00:00:00.000Z',
        answeredAt: null,
      };
      this.kept.push({ decision: { ...decision, argumentsHash: null, basis: ask.basis }, ask });
      return decision;
    });
  }

  /** Answers the oldest open decision. */
  answer(answer: DecisionAnswer | 'expired' | 'withdrawn'): void {
    const open = this.kept.find(({ decision }) => decision.status === 'pending');
    if (!open) throw new Error('nothing is open');
    if (typeof answer === 'string') open.decision.status = answer;
    else Object.assign(open.decision, { status: 'answered', answer, answeredBy: 'u' });
  }

  async decided(runId: string): Promise<DecidedCall[]> {
    return this.kept.map(({ decision }) => decision).filter((one) => one.runId === runId);
  }

  async use({ id }: DecidedCall): Promise<boolean> {
    if (this.used.has(id)) return false;
    this.used.add(id);
    return true;
  }

  async covers({ id }: DecidedCall, call: { tool: string; input: unknown }): Promise<boolean> {
    const { ask } = this.kept.find(({ decision }) => decision.id === id) ?? {};
    return ask?.toolName === call.tool && JSON.stringify(ask.input) === JSON.stringify(call.input);
  }
}
