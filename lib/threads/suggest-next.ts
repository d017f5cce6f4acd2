import type { Principal } from '../auth/index.ts';
import { resolveSmallModel } from '../models/index.ts';
import { listPath, loadTranscript } from '../runs/index.ts';
import { tunables } from '../tunables.ts';
import { requireThread } from './get-thread.ts';
import { type SuggestionLocale, suggestWithModel } from './suggest-with-model.ts';

/** What was asked of the model, by tenant, run and language: one call a turn, also from two tabs. */
const asked = new Map<string, Promise<string[]>>();

/**
 * What the user may want to ask next, from the small model within its time; none without one, while
 * the assistant works, or when it is late or fails. The page then has its own.
 * @throws AppError NOT_FOUND
 */
export async function suggestNext(
  principal: Principal,
  threadId: string,
  locale: SuggestionLocale,
): Promise<{ suggestions: string[] }> {
  await requireThread(principal, threadId);
  const { tenantId } = principal;
  const model = resolveSmallModel();
  const [head] = model ? await listPath(tenantId, threadId, { limit: 1 }) : [];
  if (!model || head?.status !== 'finished') return { suggestions: [] };
  const key = JSON.stringify([tenantId, threadId, head.runId, locale]);
  const known = asked.get(key);
  if (known) return { suggestions: await known };
  const asking = ask(model, tenantId, threadId, locale);
  asked.set(key, asking);
  const oldest = asked.keys().next();
  if (asked.size > tunables.agent.suggestionTurns && !oldest.done) asked.delete(oldest.value);
  return { suggestions: await asking };
}

async function ask(
  model: NonNullable<ReturnType<typeof resolveSmallModel>>,
  tenantId: string,
  threadId: string,
  locale: SuggestionLocale,
): Promise<string[]> {
  const signal = AbortSignal.timeout(tunables.agent.suggestionMs);
  const late = new Promise<string[]>((resolve) => {
    signal.addEventListener('abort', () => resolve([]), { once: true });
  });
  try {
    const { messages } = await loadTranscript(tenantId, threadId, { runs: tunables.runs.openRuns });
    return await Promise.race([suggestWithModel(model, messages, locale, signal), late]);
  } catch {
    return [];
  }
}
