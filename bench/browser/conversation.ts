/** What the model ends every answer with, so that its end can be seen on a page. */
export const END = 'That is all.';
export const STREAMED_QUESTION = 'Write everything down, please: round';

/** Rounds are told apart by this many characters. */
export const ID_LENGTH = 8;

/** How the answer that is streamed ends, so that it is not taken for an earlier one. */
export const streamedEnd = (round: string): string => `${END} Round ${round}.`;

export const question = (turn: number): string => `Question ${turn}.`;

const FACTS = 'The drill is kept beside the sledge in the **northern shed**, under the `red` tarp.';

/** An answer as people get them: a paragraph, now and then a list, code or a table. */
export function answer(turn: number): string {
  const parts = [`Answer ${turn}. ${FACTS} ${FACTS}`];
  if (turn % 3 === 0) parts.push(list(4));
  if (turn % 5 === 0) parts.push(CODE);
  if (turn % 7 === 0) parts.push(TABLE);
  return [...parts, END].join('\n\n');
}

/** The long answer that is streamed, in pieces as models send them: a word or a mark at a time. */
export function streamedPieces(round: string): string[] {
  const section = (number: number) =>
    [
      `## Part ${number} of round ${round}`,
      `${FACTS} ${FACTS}`,
      list(3),
      ...(number % 2 ? [CODE] : [TABLE]),
    ].join('\n\n');
  const text = [...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(section), streamedEnd(round)].join('\n\n');
  return text.match(/\s*\S+/g) ?? [];
}

/** The messages of a thread of so many turns, oldest first. */
export function messages(turns: number): { id: string; role: string; content: string }[] {
  return Array.from({ length: turns }, (_, index) => [
    { id: crypto.randomUUID(), role: 'user', content: question(index + 1) },
    { id: crypto.randomUUID(), role: 'assistant', content: answer(index + 1) },
  ]).flat();
}

const list = (length: number): string =>
  Array.from({ length }, (_, index) => `- Step ${index + 1}: look behind the _second_ door.`).join(
    '\n',
  );

const CODE = '```ts\nconst shed = find("north");\nif (shed) open(shed, { key: 7 });\n```';
const TABLE = '| Thing | Place |\n| --- | --- |\n| Drill | Shed |\n| Sledge | Yard |';
