import type { Message } from '@ag-ui/client';
import { DECISION_ACTIVITY, type Decision, decisionSchema } from '../decisions/schema.ts';
import { callsOfTools, VECTOR_SEARCH, vectorSearchResultSchema } from '../knowledge/schema.ts';

/**
 * Ids of the documents that the user lets the turn's answer rest on; undefined when nobody asked.
 * Who was asked and did not answer approved none.
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
  const last = [...shown, ...decided].findLast(
    ({ kind, status }) => kind === 'sources' && status !== 'pending',
  );
  return last && new Set(last.answer?.kind === 'sources' ? last.answer.approved : []);
}

/**
 * Messages of earlier turns, each turn without the passages that its own answer must not rest on.
 * @param begins whether a message begins a turn
 */
export function withoutRejectedBefore(
  messages: readonly Message[],
  begins: (message: Message) => boolean,
): Message[] {
  const turns: Message[][] = [];
  for (const message of messages) {
    if (turns.length === 0 || begins(message)) turns.push([]);
    turns.at(-1)?.push(message);
  }
  return turns.flatMap((turn) => {
    const approved = approvedSources(turn, []);
    return approved ? withoutRejected(turn, approved) : turn;
  });
}

/** Messages of a turn without the passages that its answer must not rest on. */
export function withoutRejected(
  turn: readonly Message[],
  approved: ReadonlySet<string>,
): Message[] {
  const searches = callsOfTools(turn, [VECTOR_SEARCH]);
  return turn.map((message) => {
    if (message.role !== 'tool' || !searches.has(message.toolCallId)) return message;
    const found = vectorSearchResultSchema.safeParse(parsed(message.content)).data;
    if (!found) return message;
    const passages = found.passages.filter(({ documentId }) => approved.has(documentId));
    return { ...message, content: JSON.stringify({ ...found, passages }) };
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
