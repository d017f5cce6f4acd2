import { tunables } from '../../../tunables.ts';
import { answerQuestion } from '../answer-question.ts';
import { textPathsIn } from './find-paths.ts';
import { lastPath } from './last-used.ts';
import { readWanted } from './locate-file.ts';
import { slashRest } from './message.ts';
import type { FileText } from './results.ts';
import { command, inLanguage, say, type Turn } from './turn.ts';
import { codeBlock, languageOf, numbered } from './write-block.ts';

const PHRASES = {
  en: {
    shown: (path: string, from: number, to: number, total: number) =>
      from === 1 && to === total
        ? `\`${path}\` (${total === 1 ? 'one line' : `${total} lines`}):`
        : `\`${path}\`, lines ${from}–${to} of ${total}:`,
    more: (path: string, from: number, to: number) =>
      `For more: “show me ${path} lines ${from}-${to}”.`,
    empty: (path: string) => `\`${path}\` is empty.`,
  },
  de: {
    shown: (path: string, from: number, to: number, total: number) =>
      from === 1 && to === total
        ? `\`${path}\` (${total === 1 ? 'eine Zeile' : `${total} Zeilen`}):`
        : `\`${path}\`, Zeilen ${from}–${to} von ${total}:`,
    more: (path: string, from: number, to: number) =>
      `Mehr davon: „zeig mir ${path} Zeilen ${from}-${to}“.`,
    empty: (path: string) => `\`${path}\` ist leer.`,
  },
};

const READ_VERB =
  /^(?:show|open|read|display|print|cat|view|look (?:at|into)|zeige?|öffne|lies|lese|sieh dir)(?![\p{L}])/iu;
const ASKS_WHAT_IS_IN =
  /^(?:what(?:'s| is| does| stands?| do we have)|was (?:steht|ist|enthält|sagt)|tell me what)(?![\p{L}])/iu;
const POINTS_BACK =
  /^(?:show|open|read|display|view|zeige?|öffne|lies)(?:\s+(?:me|us|mir|uns))?\s+(?:it|that|this|them|the file|that file|this file|es|sie|das|die datei|diese datei)(?:\s+(?:again|once more|noch ?mal|noch einmal|wieder))?$/iu;
const LINES =
  /(?:\blines?|\bzeilen?)\s+(\d{1,7})(?:\s{0,3}(?:-|–|to|until|through|bis)\s{0,3}(\d{1,7}))?/i;
const SUFFIX = /:(\d{1,7})(?:[-–](\d{1,7}))?(?=\s|$)/;
const BARE_RANGE = /\s(\d{1,7})\s{0,3}[-–]\s{0,3}(\d{1,7})$/;
const FIRST_LINES = /\b(?:first|ersten)\s+(\d{1,5})\s+(?:lines|zeilen)\b/i;

type ReadRequest = { path?: string; lines?: { start_line: number; end_line: number } };

/** The lines that are asked for: "lines 10-20", "line 7", "the first 5 lines", `path:10-20`. */
export function linesIn(text: string): ReadRequest['lines'] {
  const first = FIRST_LINES.exec(text)?.[1];
  if (first) return { start_line: 1, end_line: Math.max(1, Number(first)) };
  const found = LINES.exec(text) ?? SUFFIX.exec(text) ?? BARE_RANGE.exec(text);
  if (!found) return undefined;
  const from = Math.max(1, Number(found[1]));
  return { start_line: from, end_line: Math.max(from, Number(found[2] ?? from)) };
}

function read(turn: Turn): ReadRequest | undefined {
  const { message } = turn;
  const rest = slashRest(message, 'read', 'open', 'show', 'cat');
  const head = message.head;
  const lines = linesIn(rest ?? head);
  const range = lines ? { lines } : {};
  if (rest !== undefined) {
    const path = textPathsIn(rest)[0] ?? (rest.split(/\s+/)[0] || lastPath(turn));
    return { ...(path ? { path } : {}), ...range };
  }
  const [path] = textPathsIn(head);
  if (path && (READ_VERB.test(head) || ASKS_WHAT_IS_IN.test(head))) return { path, ...range };
  const last = lastPath(turn);
  if (POINTS_BACK.test(head)) return last ? { path: last, ...range } : {};
  return lines && last && (READ_VERB.test(head) || /^(?:and )?(?:lines?|zeilen?)\b/i.test(head))
    ? { path: last, lines }
    : undefined;
}

/** An excerpt of a file with line numbers, as long as a person likes to scroll. */
export function excerptOf(turn: Turn, file: FileText): string {
  const phrases = inLanguage(turn, PHRASES);
  if (file.content.trim() === '') return phrases.empty(file.path);
  const shown = file.content.split('\n').slice(0, tunables.offline.excerptLines);
  const to = file.firstLine + shown.length - 1;
  const parts = [
    phrases.shown(file.path, file.firstLine, to, file.totalLines),
    codeBlock(numbered(shown, file.firstLine), languageOf(file.path)),
  ];
  if (to < file.totalLines) {
    const next = Math.min(file.totalLines, to + tunables.offline.excerptLines);
    parts.push(phrases.more(file.path, to + 1, next));
  }
  return parts.join('\n\n');
}

export const readFile = command<ReadRequest>({
  name: 'read-file',
  read,
  reply: (request, turn) => {
    const asksAboutDocument = !turn.message.slash && ASKS_WHAT_IS_IN.test(turn.message.head);
    const inDocuments = asksAboutDocument && turn.conversation.tools.has('vector_search');
    const known = readWanted(
      turn,
      request,
      inDocuments ? () => answerQuestion(turn.conversation) : undefined,
    );
    return 'reply' in known ? known.reply : say(excerptOf(turn, known.file));
  },
});
