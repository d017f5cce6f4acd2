import type { Principal } from '../auth/index.ts';
import { lexicalText } from '../knowledge/index.ts';
import { tunables } from '../tunables.ts';
import { countWords, excerptOf } from './excerpt-of.ts';
import type { FoundThread } from './schema.ts';
import {
  listSaidMessages,
  listUnindexedRuns,
  rankThreads,
  type SaidMessage,
  saveRunTexts,
} from './thread-search-repository.ts';

/**
 * The user's conversations in a workspace, archived ones too, whose title or messages have every
 * word of the query or words that begin so; best first. Runs that still go on are not searched.
 */
export async function searchThreads(
  principal: Principal,
  workspaceId: string,
  query: string,
): Promise<FoundThread[]> {
  const { maxQueryChars, queryWords, searchCandidates, searchResults } = tunables.threads;
  const text = query.replaceAll('\0', ' ').trim().slice(0, maxQueryChars);
  const typed = text.toLowerCase().split(/\s+/).filter(Boolean).slice(0, queryWords);
  if (typed.length === 0) return [];
  await indexEndedRuns(principal, workspaceId);
  const rows = await rankThreads(principal, workspaceId, {
    patterns: typed.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`),
    words: lexicalText(typed.join(' ')).split(' ').filter(Boolean).slice(0, queryWords),
    candidates: searchCandidates,
    limit: searchResults,
  });
  const runIds = rows.flatMap(({ runId }) => runId ?? []);
  const said = runIds.length > 0 ? await listSaidMessages(principal, workspaceId, runIds) : [];
  return rows.map(({ text: whole, runId, ...row }) => {
    const thread = { ...row, updatedAt: row.updatedAt.toISOString() };
    const message = bestMessage(
      said.filter((one) => one.runId === runId),
      text,
    );
    const words = message?.text ?? whole;
    return {
      thread,
      messageId: message?.messageId ?? null,
      excerpt: words === null ? null : excerptOf(words, text),
    };
  });
}

/** The message with the most different words of the query, the first among equals. */
function bestMessage(messages: readonly SaidMessage[], query: string): SaidMessage | undefined {
  const held = messages.map((message) => ({ message, count: countWords(message.text, query) }));
  const best = held.reduce<(typeof held)[number] | undefined>(
    (most, one) => (one.count > (most?.count ?? 0) ? one : most),
    undefined,
  );
  return best?.message;
}

const indexing = new Map<string, Promise<void>>();

/**
 * The index is made when it is used: nothing is lost when a server dies, and old runs come in too. Who
 * searches while it is made waits for that instead of doing it a second time.
 */
function indexEndedRuns(principal: Principal, workspaceId: string): Promise<void> {
  const key = JSON.stringify([principal.tenantId, principal.userId, workspaceId]);
  const work =
    indexing.get(key) ??
    indexBatchwise(principal, workspaceId).finally(() => {
      indexing.delete(key);
    });
  indexing.set(key, work);
  return work;
}

async function indexBatchwise(principal: Principal, workspaceId: string): Promise<void> {
  const { indexBatch: limit, indexBatches, searchTextChars: maxChars } = tunables.threads;
  for (let batch = 0; batch < indexBatches; batch += 1) {
    const runs = await listUnindexedRuns(principal, workspaceId, { limit, maxChars });
    if (runs.length === 0) return;
    const texts = runs.map((run) => ({ ...run, words: lexicalText(run.text) }));
    await saveRunTexts(principal.tenantId, texts);
    if (runs.length < limit) return;
  }
}
