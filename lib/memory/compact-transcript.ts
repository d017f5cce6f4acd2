import type { Message } from '@ag-ui/core';
import type { LanguageModelV3 } from '../models/index.ts';
import { applySummary, type Summarised } from './apply-summary.ts';
import { planSummary } from './plan-summary.ts';
import type { SummaryContent } from './schema.ts';
import { summarise } from './summarise-turns.ts';

export type CompactOptions = {
  /** Estimated tokens that summary and messages may take; see `contextBudget`. */
  budgetTokens: number;
  /** A small model; without one the summary is extractive. */
  model?: LanguageModelV3;
  signal?: AbortSignal;
  /** The run that brought a message in; asked once, about the first message that is kept. */
  runOf?: (messageId: string) => Promise<string | undefined>;
};

export type CompactedTranscript = Summarised & {
  /** A summary made just now: content of the ACTIVITY_SNAPSHOT to emit. */
  created?: SummaryContent;
};

/**
 * Cuts a transcript to the budget: applies the newest summary, and if that is not enough replaces
 * further turns by a new one. Below the budget it costs counting, no model is asked.
 * @throws the signal's reason when the run was stopped
 */
export async function compactTranscript(
  transcript: readonly Message[],
  { budgetTokens, model, signal, runOf }: CompactOptions,
): Promise<CompactedTranscript> {
  const applied = applySummary(transcript);
  const { messages, summary } = applied;
  const plan = planSummary(messages, { budgetTokens, summary });
  if (!plan) return applied;
  const [told, keptFromRunId] = await Promise.all([
    summarise(plan.replaced, { earlier: summary?.text, model, signal }),
    runOf?.(plan.keptFromMessageId),
  ]);
  const created: SummaryContent = {
    ...told,
    turns: plan.turns + (summary?.turns ?? 0),
    tokens: plan.tokens + (summary?.tokens ?? 0),
    keptFromMessageId: plan.keptFromMessageId,
    ...(keptFromRunId ? { keptFromRunId } : {}),
    pinned: plan.pinned,
  };
  return { messages: plan.kept, summary: created, created };
}
