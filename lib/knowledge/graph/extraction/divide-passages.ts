import { tunables } from '../../../tunables.ts';

export type Passage = { id: bigint; ordinal: number; text: string };

/**
 * Divides the passages that are worth most among the calls that a document may cost.
 * @param passages those that are worth most first
 * @returns for each call its passages, in the order of the document
 */
export function dividePassages(passages: readonly Passage[]): Passage[][] {
  const { calls: mostCalls, callChars } = tunables.extraction;
  let room = mostCalls * callChars;
  const chosen: Passage[] = [];
  for (const passage of passages) {
    const text = passage.text.slice(0, callChars);
    room -= text.length;
    if (room < 0) break;
    chosen.push({ id: passage.id, ordinal: passage.ordinal, text });
  }
  // Some room is lost at the end of each call; what is worth least then makes way.
  for (;;) {
    const calls = inOrder(chosen, callChars);
    if (calls.length <= mostCalls) return calls;
    chosen.pop();
  }
}

function inOrder(passages: readonly Passage[], callChars: number): Passage[][] {
  const calls: Passage[][] = [];
  let room = 0;
  for (const passage of passages.toSorted((a, b) => a.ordinal - b.ordinal)) {
    if (passage.text.length > room) {
      calls.push([]);
      room = callChars;
    }
    calls.at(-1)?.push(passage);
    room -= passage.text.length;
  }
  return calls;
}
