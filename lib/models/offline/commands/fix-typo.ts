import { tunables } from '../../../tunables.ts';
import type { Reply } from '../schema.ts';
import { applied, type Change, changeAt, changeFile } from './change-file.ts';
import { textPathsIn } from './find-paths.ts';
import { findTypos, type Typo } from './find-typos.ts';
import { lastPath } from './last-used.ts';
import { quoted, slashRest } from './message.ts';
import { type FileText, matchesOf } from './results.ts';
import { callsOf, callTool, command, inLanguage, say, type Turn } from './turn.ts';

const PHRASES = {
  en: {
    none: (path: string) =>
      `I read \`${path}\` and found no misspelt word in it. Tell me the word if you see one: “replace … with … in ${path}”.`,
    noneShown: 'I only saw the first part of the file.',
  },
  de: {
    none: (path: string) =>
      `Ich habe \`${path}\` gelesen und kein falsch geschriebenes Wort gefunden. Nenn mir das Wort, wenn du eines siehst: „ersetze … durch … in ${path}“.`,
    noneShown: 'Ich habe nur den ersten Teil der Datei gesehen.',
  },
};

const FIX =
  /(?<![\p{L}])(?:fix|correct|repair|remove|find and fix|korrigiere?|behebe?|verbessere?|berichtige)(?![\p{L}])/iu;
const TYPO =
  /(?<![\p{L}])(?:typos?|misspel\p{L}*|spelling(?: mistakes?| errors?)?|tipp?fehler\p{L}?|schreibfehler\p{L}?|rechtschreib\p{L}*)(?![\p{L}])/iu;

type TypoRequest = { path?: string; word?: string };

function read(turn: Turn): TypoRequest | undefined {
  const { message } = turn;
  const rest = slashRest(message, 'fix', 'typo', 'typos');
  const text = rest ?? message.head;
  const asked =
    rest !== undefined ||
    (TYPO.test(text) && FIX.test(text) && !/^(?:how|why|what|wie|warum|was)\b/i.test(text));
  if (!asked) return undefined;
  const path = textPathsIn(text)[0] ?? lastPath(turn);
  const word = quoted(text).find((one) => one !== path && !/\s/.test(one));
  return { ...(path ? { path } : {}), ...(word ? { word } : {}) };
}

/** A word that other files have too is no slip. */
function isWordElsewhere(turn: Turn, typo: Typo, path: string): boolean | { reply: Reply } {
  if (!turn.conversation.tools.has('search_code')) return false;
  const query = `\\b${typo.wrong}\\b`;
  const search = callsOf(turn, 'search_code').find(({ input }) => input.query === query);
  if (!search) return { reply: callTool(turn, 'search_code', { query }) };
  return matchesOf(search).matches.some((match) => match.path.replace(/^\.\//, '') !== path);
}

/** The certain slips; without any, the first doubtful word that no other file has. */
function typosToFix(turn: Turn, file: FileText, word?: string): Typo[] | { reply: Reply } {
  const all = findTypos(file.content);
  if (word) {
    const named = all.filter(({ wrong }) => wrong.toLowerCase() === word.toLowerCase());
    if (named.length > 0) return named;
  }
  const certain = all.filter((typo) => typo.certain);
  if (certain.length > 0) return certain.slice(0, tunables.offline.maxTypos);
  for (const typo of all.slice(0, tunables.offline.maxTypos)) {
    const elsewhere = isWordElsewhere(turn, typo, file.path.replace(/^\.\//, ''));
    if (typeof elsewhere === 'object') return elsewhere;
    if (!elsewhere) return [typo];
  }
  return [];
}

/** One edit for each slip; those that touch one line are one edit. */
function changesFor(content: string, typos: Typo[]): Change[] {
  const lines = new Map<number, Typo[]>();
  for (const typo of typos) {
    const line = content.slice(0, typo.start).split('\n').length;
    lines.set(line, [...(lines.get(line) ?? []), typo]);
  }
  let current = content;
  let shift = 0;
  return [...lines.values()].map((together) => {
    const start = together[0]?.start ?? 0;
    const end = together.at(-1)?.end ?? 0;
    const mended = together
      .toReversed()
      .reduce(
        (text, typo) =>
          text.slice(0, typo.start - start) + typo.right + text.slice(typo.end - start),
        content.slice(start, end),
      );
    const change = changeAt(current, start + shift, end + shift, mended);
    current = applied(current, change);
    shift += mended.length - (end - start);
    return change;
  });
}

export const fixTypo = command<TypoRequest>({
  name: 'fix-typo',
  read,
  reply: ({ path, word }, turn) =>
    changeFile(turn, path, (file) => {
      const phrases = inLanguage(turn, PHRASES);
      const typos = typosToFix(turn, file, word);
      if ('reply' in typos) return typos;
      if (typos.length > 0) return { changes: changesFor(file.content, typos) };
      const none = phrases.none(file.path);
      return { reply: say(file.partial ? `${none} ${phrases.noneShown}` : none) };
    }),
});
