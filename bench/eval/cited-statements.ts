import { wordSequence } from '../golden/match.ts';

/** What an answer says on the strength of a passage, and the passage's number. */
export type CitedStatement = { n: number; text: string };

const MARKERS = /(?:\s*\[\d+\])+/g;
const MARKER = /\[\d+\]/;
/** Lines of Markdown that say nothing: the rule below a table's head, the fences of code. */
const NO_WORDS = /^(?:```.*|[^\p{L}\p{N}]*)$/u;

/**
 * The statements of a Markdown answer with the numbers they carry. A statement is the text between
 * the number before it and its own; a line that ends in a colon speaks for the block below it, whose
 * lines are statements each, unless they carry numbers of their own. Text after the last number is `uncited`.
 */
export function citedStatements(answer: string): { cited: CitedStatement[]; uncited: string } {
  const cited: CitedStatement[] = [];
  let from = 0;
  for (const match of answer.matchAll(MARKERS)) {
    // Part of a block that an earlier number speaks for.
    if (match.index < from) continue;
    const statement = answer.slice(from, match.index).trim();
    from = match.index + match[0].length;
    const numbers = [...match[0].matchAll(/\d+/g)].map(([digits]) => Number(digits));
    const lines = statement.endsWith(':') ? blockAt(answer, from) : undefined;
    if (lines) from = lines.end;
    for (const n of numbers) {
      for (const text of lines?.texts ?? [statement]) cited.push({ n, text });
    }
  }
  return { cited, uncited: answer.slice(from).trim() };
}

/** Whether the words of the statement stand in the passage, in this order and without a gap. */
export function isSupported(statement: string, passageText: string): boolean {
  const words = wordSequence(statement);
  return words.trim() !== '' && wordSequence(passageText).includes(words);
}

function blockAt(answer: string, from: number): { texts: string[]; end: number } | undefined {
  const block = /^\s*\n\n([\s\S]+?)(?=\n\n|$)/.exec(answer.slice(from));
  if (!block?.[1] || MARKER.test(block[1])) return undefined;
  const lines = block[1].split('\n').filter((line) => !NO_WORDS.test(line));
  return { texts: lines, end: from + block[0].length };
}
