import type { Message } from '@ag-ui/client';
import { DECISION_ACTIVITY, type Decision, decisionSchema } from '../decisions/schema.ts';
import { vectorSearchResultSchema } from '../knowledge/schema.ts';

/**
 * Ids of the documents that the user lets the turn's answer rest on; undefined when nobody asked.
 * @param turn messages since the user's last one
 * @param decided what humans decided since the last run
 */
export function approvedSources(
  turn: readonly Message[],
  decided: readonly Decision[],
): ReadonlySet<string> | undefined {
  const shown = turn.flatMap((message) => {
    if (message.role !== 'activity' || message.activityType !== DECISION_ACTIVITY) return [];
    return decisionSchema.safeParse(message.content).data ?? [];
  });
  const answers = [...shown, ...decided].flatMap(({ answer }) =>
    answer?.kind === 'sources' ? [answer] : [],
  );
  const last = answers.at(-1);
  return last && new Set(last.approved);
}

/** Messages of a turn without the passages that its answer must not rest on. */
export function withoutRejected(
  turn: readonly Message[],
  approved: ReadonlySet<string>,
): Message[] {
  return turn.map((message) => {
    if (message.role !== 'tool') return message;
    const found = vectorSearchResultSchema.safeParse(parsed(message.content)).data;
    if (!found) return message;
    const passages = found.passages.filter(({ documentId }) => approved.has(documentId));
    return { ...message, content: JSON.stringify({ passages }) };
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
