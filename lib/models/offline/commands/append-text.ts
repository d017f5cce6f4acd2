import { askOnce } from './ask-once.ts';
import { changeFile } from './change-file.ts';
import { textPathsIn } from './find-paths.ts';
import { quoted, slashRest } from './message.ts';
import { command, inLanguage, type Turn } from './turn.ts';

const PHRASES = {
  en: (path: string, about: string) =>
    `Which text should I add at the end of ${path}?${about ? ` You asked for: ${about}` : ''}`,
  de: (path: string, about: string) =>
    `Welchen Text soll ich am Ende von ${path} anfügen?${about ? ` Gewünscht war: ${about}` : ''}`,
};

const VERB = /^(?:add|append|insert|füge?|ergänze)\s+/iu;
const NEW_FILE = /^(?:add|append)\s+(?:a\s+|the\s+)?(?:new\s+)?(?:file|note)(?![\p{L}])/iu;
const END =
  /\s+(?:to|at|into|in|an|zu|ans|am)\s+(?:the\s+)?(?:end\s+(?:of\s+)?|bottom\s+(?:of\s+)?|ende\s+(?:von\s+)?|file\s+|list in\s+|datei\s+)*$/iu;
/** "a line about backups" says what it is about; "the line Backups run at night" says what to add. */
const LITERAL =
  /^(?:the\s+|die\s+)?(?:line|text|item|zeile|punkt)\s*:?\s+(?!about|on|über|with)(\S[^\n]{0,2000})$/iu;
const DESCRIBED = /^(?:a|an|some|the|one|another|ein|eine|einen|einige|die|der|das|den)\s/iu;

type Append = { path: string; text?: string; about: string };

function read({ message }: Turn): Append | undefined {
  const rest = slashRest(message, 'append');
  const head = rest === undefined ? message.head : `append ${rest}`;
  const [path] = textPathsIn(head);
  if (!path || !VERB.test(head) || NEW_FILE.test(head)) return undefined;
  const [before = '', after = ''] = head.replace(VERB, '').split(path, 2);
  const what = before
    .replace(/["'`“„]$/u, '')
    .replace(END, '')
    .replace(/^[^\p{L}\d"'`“„#*-]+/u, '')
    .trim();
  const behind = after.replace(/^["'`”]?\s*:?\s*/u, '').replace(/\s*(?:hinzu|an|ein)$/iu, '');
  const named = quoted(what)[0] ?? LITERAL.exec(what)?.[1] ?? quoted(behind)[0];
  const text =
    named ?? (what !== '' && !DESCRIBED.test(what) && rest !== undefined ? what : undefined);
  const isBare = what === '' || DESCRIBED.test(what) || text !== undefined;
  if (!isBare && rest === undefined) return { path, about: what };
  return { path, ...(text ? { text } : {}), about: text ? '' : what };
}

/** Adds a line at the end of a file. */
export const appendText = command<Append>({
  name: 'append-text',
  read,
  reply: ({ path, text, about }, turn) => {
    const known = text ? { answer: text } : askOnce(turn, inLanguage(turn, PHRASES)(path, about));
    if ('reply' in known) return known.reply;
    return changeFile(turn, path, ({ content }) => {
      const line = content.trimEnd();
      const start = line.lastIndexOf('\n', line.length - 1) + 1;
      let from = start;
      while (
        from > 0 &&
        content.indexOf(content.slice(from)) !== content.lastIndexOf(content.slice(from))
      ) {
        from = content.lastIndexOf('\n', from - 2) + 1;
      }
      const last = content.slice(from, line.length);
      const mark = /^\s*[-*+]\s/.exec(line.slice(start))?.[0];
      const fresh =
        mark && !/^\s*[-*+#]/.test(known.answer) ? `${mark}${known.answer}` : known.answer;
      return { changes: [{ old_text: last, new_text: `${last}\n${fresh}` }] };
    });
  },
});
