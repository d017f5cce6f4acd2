import type { Reply } from '../schema.ts';
import { askOnce } from './ask-once.ts';
import { type Change, changeAt, changeFile } from './change-file.ts';
import { textPathsIn } from './find-paths.ts';
import { lastPath } from './last-used.ts';
import { locateFile } from './locate-file.ts';
import { quoted, slashRest, unquoted } from './message.ts';
import type { FileText } from './results.ts';
import { command, inLanguage, say, sayFailed, type Turn } from './turn.ts';

const PHRASES = {
  en: {
    old: (path: string) => `Which text in ${path} should be replaced?`,
    fresh: (old: string) => `What should stand there instead of “${old}”?`,
    where: (old: string) => `“${old}” stands in several lines. Which one should I change?`,
    all: 'all of them',
    line: (line: number, text: string) => `line ${line}: ${text}`,
    missing: (old: string, path: string) =>
      `“${old}” does not stand in \`${path}\`, so I changed nothing.`,
    same: 'The old and the new text are the same, so there is nothing to change.',
  },
  de: {
    old: (path: string) => `Welcher Text in ${path} soll ersetzt werden?`,
    fresh: (old: string) => `Was soll statt „${old}“ dort stehen?`,
    where: (old: string) => `„${old}“ steht in mehreren Zeilen. Welche soll ich ändern?`,
    all: 'alle',
    line: (line: number, text: string) => `Zeile ${line}: ${text}`,
    missing: (old: string, path: string) =>
      `„${old}“ steht nicht in \`${path}\`, ich habe also nichts geändert.`,
    same: 'Der alte und der neue Text sind gleich, es gibt also nichts zu ändern.',
  },
};

type EditRequest = { path?: string; old?: string; fresh?: string; everywhere?: boolean };

const VERB =
  /^(?:replace|change|substitute|swap|update|edit|rename|in|ersetze|ändere|tausche|bearbeite|benenne)(?![\p{L}])/iu;
const WHOLE_FILE =
  /^(?:edit|change|modify|update|bearbeite|ändere)\s+(?:the\s+|that\s+|this\s+|a\s+|die\s+|diese\s+|eine\s+)?(?:file|datei|it|sie)$/iu;
const SEPARATORS = [
  ' => ',
  ' -> ',
  ' → ',
  ' with ',
  ' by ',
  ' to ',
  ' into ',
  ' durch ',
  ' zu ',
  ' in ',
  ' auf ',
  ' gegen ',
];
const EVERYWHERE =
  /(?:^|\s)(?:everywhere|all occurrences of|every|alle vorkommen von|überall)(?=\s|$)/iu;
const IN_PATH = String.raw`(?:^|\s)(?:in|inside|of|from|within)\s+(?:the\s+file\s+|file\s+|der\s+datei\s+|datei\s+)?`;
const ESCAPED = /[.*+?^${}()|[\]\\]/g;

/** The message without "in path". */
function withoutPath(text: string, path: string): string {
  const literal = path.replace(ESCAPED, '\\$&');
  return text
    .replace(new RegExp(`${IN_PATH}["'\`“]?${literal}["'\`”]?[,:]?`, 'iu'), ' ')
    .replace(new RegExp(`^["'\`“]?${literal}["'\`”]?[,:]?\\s`, 'iu'), ' ')
    .trim();
}

/** Old and new text: two quoted ones, or what stands around the first word that parts them. */
function oldAndNew(text: string): Pick<EditRequest, 'old' | 'fresh'> | undefined {
  const [first, second] = quoted(text);
  if (first !== undefined && second !== undefined) return { old: first, fresh: second };
  const plain = text
    .replace(
      /^(?:the\s+|den\s+|die\s+|das\s+)?(?:word|text|line|string|heading|title|wort|zeile|überschrift)\s+/iu,
      '',
    )
    .replace(/^(?:from|von)\s+/iu, '');
  const separator = SEPARATORS.find((one) => plain.includes(one));
  if (!separator) return undefined;
  const at = plain.indexOf(separator);
  const old = unquoted(plain.slice(0, at));
  const fresh = unquoted(plain.slice(at + separator.length).replace(/\s+(?:um|ab|aus)$/iu, ''));
  return old ? { old, fresh } : undefined;
}

function request(text: string, turn: Turn, path: string | undefined): EditRequest | undefined {
  const target = path ?? lastPath(turn);
  const bare = path ? withoutPath(text, path) : text;
  const found = oldAndNew(
    bare
      .replace(
        /^(?:replace|change|substitute|swap|update|edit|rename|ersetze|ändere|tausche|bearbeite|benenne)\s+/iu,
        '',
      )
      .replace(EVERYWHERE, ' ')
      .trim(),
  );
  return { ...(target ? { path: target } : {}), ...found, everywhere: EVERYWHERE.test(bare) };
}

function read(turn: Turn): EditRequest | undefined {
  const { message } = turn;
  const rest = slashRest(message, 'edit', 'replace');
  if (rest !== undefined)
    return request(
      rest,
      turn,
      textPathsIn(rest)[0] ?? (/\s/.test(rest) || rest === '' ? undefined : rest),
    );
  const { head } = message;
  if (WHOLE_FILE.test(head)) {
    const last = lastPath(turn);
    return last ? { path: last } : {};
  }
  if (!VERB.test(head)) return undefined;
  const [path] = textPathsIn(head);
  const wanted = request(head, turn, path);
  if (!wanted?.path) return undefined;
  if (wanted.old !== undefined && (path || quoted(head).length > 1)) return wanted;
  return path && /^(?:edit|bearbeite)(?![\p{L}])/iu.test(head) ? { path } : undefined;
}

function placesOf(content: string, text: string): number[] {
  const places: number[] = [];
  for (
    let at = content.indexOf(text);
    at >= 0 && places.length < 200;
    at = content.indexOf(text, at + text.length)
  ) {
    places.push(at);
  }
  return places;
}

const lineAt = (content: string, at: number) => content.slice(0, at).split('\n').length;

/** One change that takes in all places, so that a human agrees once. */
function changeAll(content: string, places: number[], old: string, fresh: string): Change {
  const start = places[0] ?? 0;
  const end = (places.at(-1) ?? 0) + old.length;
  return changeAt(
    content,
    start,
    end,
    content.slice(start, end).replaceAll(old, () => fresh),
  );
}

function propose(
  turn: Turn,
  file: FileText,
  wanted: { old: string; fresh: string; everywhere?: boolean },
): { changes: Change[] } | { reply: Reply } {
  const phrases = inLanguage(turn, PHRASES);
  const { content, path, firstLine } = file;
  let { old } = wanted;
  let places = placesOf(content, old);
  if (places.length === 0) {
    const at = content.toLowerCase().indexOf(old.toLowerCase());
    if (at >= 0) {
      old = content.slice(at, at + old.length);
      places = placesOf(content, old);
    }
  }
  const [first] = places;
  if (first === undefined) {
    if (file.partial) return { changes: [{ old_text: wanted.old, new_text: wanted.fresh }] };
    return { reply: sayFailed(phrases.missing(wanted.old, path)) };
  }
  if (places.length === 1)
    return { changes: [changeAt(content, first, first + old.length, wanted.fresh)] };
  if (wanted.everywhere) return { changes: [changeAll(content, places, old, wanted.fresh)] };
  const lines = content.split('\n');
  const options = places.slice(0, 11).map((at) => {
    const line = lineAt(content, at);
    return phrases.line(line + firstLine - 1, (lines[line - 1] ?? '').trim()).slice(0, 200);
  });
  const asked = askOnce(turn, phrases.where(old), [...options, phrases.all]);
  if ('reply' in asked) return asked;
  const chosen = places[options.indexOf(asked.answer)];
  return {
    changes: [
      chosen === undefined
        ? changeAll(content, places, old, wanted.fresh)
        : changeAt(content, chosen, chosen + old.length, wanted.fresh),
    ],
  };
}

export const editFile = command<EditRequest>({
  name: 'edit-file',
  read,
  reply: (wanted, turn) => {
    const phrases = inLanguage(turn, PHRASES);
    const target = wanted.path ? { path: wanted.path } : locateFile(turn);
    if ('reply' in target) return target.reply;
    const old =
      wanted.old !== undefined ? { answer: wanted.old } : askOnce(turn, phrases.old(target.path));
    if ('reply' in old) return old.reply;
    const fresh =
      wanted.fresh !== undefined
        ? { answer: wanted.fresh }
        : askOnce(turn, phrases.fresh(old.answer));
    if ('reply' in fresh) return fresh.reply;
    if (old.answer === fresh.answer) return say(phrases.same);
    const { everywhere = false } = wanted;
    return changeFile(turn, target.path, (file) =>
      propose(turn, file, { old: old.answer, fresh: fresh.answer, everywhere }),
    );
  },
});
