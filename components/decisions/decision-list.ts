import type { Decision, ListedDecision } from '@/lib/decisions/schema';

export type DecisionGroup = { threadId: string; title: string; decisions: ListedDecision[] };

const newestFirst = (a: Decision, b: Decision) =>
  b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id);

/** By conversation, the one with the newest decision first, and so within each. */
export function groupByThread(decisions: readonly ListedDecision[]): DecisionGroup[] {
  const groups = new Map<string, DecisionGroup>();
  for (const decision of decisions.toSorted(newestFirst)) {
    const { threadId, threadTitle } = decision;
    const group = groups.get(threadId) ?? { threadId, title: threadTitle, decisions: [] };
    group.decisions.push(decision);
    groups.set(threadId, group);
  }
  return [...groups.values()];
}

/**
 * Takes a list that was read again. What was settled meanwhile stays where it stands, so that
 * nothing moves under the hand of whoever is answering; leaving the view clears it away.
 */
export function mergeList(
  shown: readonly ListedDecision[],
  fresh: readonly ListedDecision[],
): ListedDecision[] {
  const known = new Map(fresh.map((decision) => [decision.id, decision]));
  const kept = shown.map((decision) => known.get(decision.id) ?? decision);
  const held = new Set(shown.map(({ id }) => id));
  return [...fresh.filter(({ id }) => !held.has(id)), ...kept];
}
