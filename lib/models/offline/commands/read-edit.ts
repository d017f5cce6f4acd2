import { textPathsIn } from './find-paths.ts';
import { lastPath } from './last-used.ts';
import { quoted, slashRest, unquoted } from './message.ts';
import type { Turn } from './turn.ts';

export type EditRequest = {
  path?: string;
  old?: string;
  fresh?: string;
  everywhere?: boolean;
  /** The first heading is meant, whatever it says. */
  title?: boolean;
};

const TITLE =
  /^(?:the\s+|den\s+|die\s+)?(?:first\s+|main\s+|erste\s+)?(?:title|heading|headline|titel|überschrift)\s+(?:to|into|zu|auf|in)\s+(\S[^\n]{0,300})$/iu;

const VERB =
  /^(?:replace|change|substitute|swap|update|set|edit|rename|in|ersetze|setze|stelle|ändere|tausche|bearbeite|benenne)(?![\p{L}])/iu;
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
function oldAndNew(text: string): Pick<EditRequest, 'old' | 'fresh' | 'title'> | undefined {
  const title = TITLE.exec(text)?.[1];
  if (title) return { old: '#', fresh: unquoted(title), title: true };
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
        /^(?:replace|change|substitute|swap|update|set|edit|rename|ersetze|setze|stelle|ändere|tausche|bearbeite|benenne)\s+/iu,
        '',
      )
      .replace(EVERYWHERE, ' ')
      .trim(),
  );
  return { ...(target ? { path: target } : {}), ...found, everywhere: EVERYWHERE.test(bare) };
}

/** The edit that a message asks for, as far as it says; undefined when it asks for something else. */
export function readEdit(turn: Turn): EditRequest | undefined {
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
