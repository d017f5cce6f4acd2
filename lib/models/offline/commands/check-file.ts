import { textPathsIn } from './find-paths.ts';
import { readWanted } from './locate-file.ts';
import { slashRest } from './message.ts';
import { listIn } from './read-page.ts';
import { command, inLanguage, say, sayFailed } from './turn.ts';

const PHRASES = {
  en: {
    all: (path: string, wanted: string) =>
      `\`${path}\` is there and has all that was asked for: ${wanted}.`,
    there: (path: string, lines: number) =>
      `\`${path}\` is there, with ${lines === 1 ? 'one line' : `${lines} lines`}.`,
    lacks: (path: string, missing: string) => `\`${path}\` lacks: ${missing}.`,
    empty: (path: string) => `\`${path}\` is empty.`,
  },
  de: {
    all: (path: string, wanted: string) =>
      `\`${path}\` ist da und enthält alles Verlangte: ${wanted}.`,
    there: (path: string, lines: number) =>
      `\`${path}\` ist da, mit ${lines === 1 ? 'einer Zeile' : `${lines} Zeilen`}.`,
    lacks: (path: string, missing: string) => `In \`${path}\` fehlt: ${missing}.`,
    empty: (path: string) => `\`${path}\` ist leer.`,
  },
};

const CHECK = /^(?:check|verify|make sure|prüfe|überprüfe|kontrolliere)(?![\p{L}])/iu;
const WANTED =
  /(?:has|have|contains?|holds|includes?|hat|enthält|mit)\s+(?:the\s+|die\s+|den\s+)?(?:sections?\s+|abschnitte?n?\s+|words?\s+)?([^\n]{1,300})$/iu;

/** Reads a file and says whether what it should hold is there. */
export const checkFile = command<{ path: string; wanted: string[] }>({
  name: 'check-file',
  read: ({ message }) => {
    const rest = slashRest(message, 'check');
    const text = rest === undefined ? message.head : `check ${rest}`;
    const [path] = textPathsIn(text);
    if (!path || !CHECK.test(text)) return undefined;
    return { path, wanted: listIn(WANTED.exec(text)?.[1] ?? '') };
  },
  reply: ({ path, wanted }, turn) => {
    const phrases = inLanguage(turn, PHRASES);
    const known = readWanted(turn, { path });
    if ('reply' in known) return known.reply;
    const { file } = known;
    if (file.content.trim() === '') return sayFailed(phrases.empty(file.path));
    if (wanted.length === 0) return say(phrases.there(file.path, file.totalLines));
    const text = file.content.toLowerCase();
    const missing = wanted.filter((one) => !text.includes(one.toLowerCase()));
    return missing.length > 0
      ? sayFailed(phrases.lacks(file.path, missing.join(', ')))
      : say(phrases.all(file.path, wanted.join(', ')));
  },
});
