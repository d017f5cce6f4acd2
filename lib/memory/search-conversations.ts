import type { Principal } from '../auth/schema.ts';
import { AppError } from '../errors/index.ts';
import { readWorkspaceSettings } from '../settings/index.ts';
import { tunables } from '../tunables.ts';
import { listMemoryRows, type MemoryRow, rankMemories } from './memory-repository.ts';
import { queryWords } from './query-words.ts';
import { readTimeWindow } from './time-window.ts';

export type ConversationSearch = {
  /** In the user's words; "last week", "gestern" and the like prefer that time. */
  query: string;
  /** Nothing older than this. */
  since?: Date;
  /** The conversation that asks: it knows itself. */
  excludeThreadId?: string;
  /** 5 unless given. */
  limit?: number;
};

/** What an earlier run was asked and answered. */
export type FoundConversation = {
  runId: string;
  threadId: string;
  title: string;
  question: string;
  answer: string;
  at: Date;
};

const sameTalk = (row: MemoryRow) => `${row.threadId}\n${row.question}`;

/** A question asked again in its thread (regenerated, say) is found once, as it was told best. */
function distinct<Row extends MemoryRow>(rows: Row[]): Row[] {
  const first = new Map<string, Row>();
  for (const row of rows) {
    const key = sameTalk(row);
    if (!first.has(key)) first.set(key, row);
  }
  return [...first.values()];
}

/**
 * Earlier conversations of the same user in the workspace that fit the query, best first; a query
 * that only names a time ("what did we talk about yesterday?") gives what was said then, newest first.
 * @throws AppError FORBIDDEN while memory is off in the workspace
 */
export async function searchConversations(
  principal: Principal,
  workspaceId: string,
  search: ConversationSearch,
  now = new Date(),
): Promise<FoundConversation[]> {
  const { memoryEnabled } = await readWorkspaceSettings(principal.tenantId, workspaceId);
  if (!memoryEnabled) {
    throw new AppError(
      'FORBIDDEN',
      'Memory is switched off in this workspace. An owner or admin can switch it on in the settings.',
    );
  }
  const { foundConversations, shareOfBest, halfLifeDays, ageWeight, candidates } = tunables.memory;
  const { since, excludeThreadId, limit = foundConversations } = search;
  const { text, window } = readTimeWindow(search.query, now);
  const words = queryWords(text);
  let rows: MemoryRow[] = [];
  if (words.length > 0) {
    const ranked = await rankMemories(principal, workspaceId, {
      words,
      since: since ?? null,
      excludeThreadId: excludeThreadId ?? null,
      from: window?.from ?? null,
      to: window?.to ?? null,
      now,
      halfLifeDays,
      ageWeight,
      candidates,
      limit: limit * 4,
    });
    const best = ranked[0]?.score ?? 0;
    rows = ranked.filter(({ score }) => score >= best * shareOfBest);
  } else if (window || since) {
    const from = new Date(Math.max(window?.from.getTime() ?? 0, since?.getTime() ?? 0));
    const before = window ? { createdAt: window.to, id: '' } : undefined;
    const page = { from, before, excludeThreadId, limit: limit * 4 };
    rows = await listMemoryRows(principal, workspaceId, page);
  }
  return distinct(rows)
    .slice(0, limit)
    .map(({ id, threadId, threadTitle, question, answer, createdAt }) => ({
      runId: id,
      threadId,
      title: threadTitle,
      question,
      answer,
      at: createdAt,
    }));
}
