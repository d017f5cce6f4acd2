import { folderIn, pathsIn } from './find-paths.ts';
import { quoted, slashRest } from './message.ts';
import { reportFailure } from './report-failure.ts';
import { filesOf } from './results.ts';
import { callsOf, callTool, command, inLanguage, say, type Turn } from './turn.ts';

const PHRASES = {
  en: {
    found: (count: number, pattern: string) =>
      count === 1 ? `One file matches \`${pattern}\`:` : `${count} files match \`${pattern}\`:`,
    none: (pattern: string) => `No file matches \`${pattern}\`.`,
    more: (count: number) => `… and ${count} more.`,
    act: 'The search for files',
  },
  de: {
    found: (count: number, pattern: string) =>
      count === 1
        ? `Eine Datei passt zu \`${pattern}\`:`
        : `${count} Dateien passen zu \`${pattern}\`:`,
    none: (pattern: string) => `Keine Datei passt zu \`${pattern}\`.`,
    more: (count: number) => `… und ${count} weitere.`,
    act: 'Die Suche nach Dateien',
  },
};

const KINDS: Record<string, string> = {
  markdown: 'md',
  md: 'md',
  typescript: 'ts',
  javascript: 'js',
  python: 'py',
  json: 'json',
  yaml: '{yml,yaml}',
  yml: 'yml',
  html: 'html',
  css: 'css',
  csv: 'csv',
  text: 'txt',
  txt: 'txt',
  rust: 'rs',
  go: 'go',
  sql: 'sql',
  shell: 'sh',
  toml: 'toml',
  xml: 'xml',
};
const KIND = new RegExp(
  `(?<![\\p{L}])(${Object.keys(KINDS).join('|')})[- ]?(?:files?|datei(?:en)?)(?![\\p{L}])`,
  'iu',
);
const ENDING = /(?<![\p{L}\d])[*]?\.([a-z\d]{1,8})(?:[- ](?:files?|datei(?:en)?))/iu;

const WHICH_FILES =
  /^(?:which|what|welche)\s+(?:[\p{L}.*-]{1,30}\s+){0,2}[\p{L}.*-]{0,20}(?:files?|dateien)\s+(?:are\s+(?:there|here|in)|are\s+inside|exist|do\s+(?:we|i|you)\s+have|does\s+(?:this|the)|gibt\s+es|liegen|sind|habe)/iu;
const LIST_FILES =
  /^(?:list|find|show|get|search for|look for|liste|finde|zeige?|suche)(?:\s+(?:me|us|mir|uns|nach|up|for))?\s+(?:all\s+|every\s+|any\s+|the\s+|a\s+|alle\s+|die\s+|eine\s+|jede\s+)*(?:[\p{L}.*\d-]{1,30}\s+){0,2}[\p{L}.*-]{0,20}(?:files?|dateie?n?)(?![\p{L}])/iu;
const NAMED =
  /(?:files?|datei(?:en)?)\s+(?:named|called|with the name|namens|mit dem namen)\s+[`"“„']?([^\s`"”“']{1,200})/iu;
const IS_THERE =
  /^(?:is there|do we have|gibt es|haben wir)\s+(?:a|an|any|eine?)\s+(?:file|datei)(?![\p{L}])/iu;
const WHERE_IS =
  /^(?:where is|where's|wo ist|wo liegt|find|finde|locate)\s+(?:the\s+file\s+|die\s+datei\s+|file\s+|datei\s+)?[`"“„']?\S{1,200}$/iu;
const WORD = /^[\p{L}\p{N}_.@-]{1,100}$/u;

const inFolder = (pattern: string, folder: string | undefined) =>
  folder && !pattern.startsWith(folder) ? `${folder}/${pattern}` : pattern;

/** A glob: as written, or for a name, a folder or a word of a name. */
function globFor(text: string): string {
  const bare = text.replace(/^[`"“„']|[`"”“']$/gu, '');
  if (/[*?[{]/.test(bare)) return bare;
  if (bare.endsWith('/')) return `${bare}**/*`;
  if (bare.includes('/')) return bare;
  if (/\.[a-z\d]{1,8}$/i.test(bare))
    return bare.startsWith('.') && bare.length < 6 ? `**/*${bare}` : `**/${bare}`;
  return `**/*${bare}*`;
}

/** The glob that a message in plain words asks for. */
export function patternIn(text: string): string {
  const glob = text
    .split(/\s+/)
    .find((token) => /[*]/.test(token) && /^[`"“]?[^\s]{1,300}$/.test(token));
  if (glob) return globFor(glob.replace(/[`"”“,?!]+$/u, ''));
  const folder = folderIn(text);
  const named = NAMED.exec(text)?.[1] ?? quoted(text)[0] ?? pathsIn(text)[0];
  if (named) return inFolder(globFor(named.replace(/[,;?!.]+$/, '')), folder);
  const ending = KINDS[KIND.exec(text)?.[1]?.toLowerCase() ?? ''] ?? ENDING.exec(text)?.[1];
  return inFolder(ending ? `**/*.${ending}` : '**/*', folder);
}

function read({ message }: Turn): string | undefined {
  const rest = slashRest(message, 'find', 'files', 'ls');
  if (rest !== undefined) {
    if (rest === '') return '**/*';
    return /\s/.test(rest) && !/[*]/.test(rest)
      ? patternIn(rest)
      : globFor(rest.split(/\s+/)[0] ?? rest);
  }
  const { head } = message;
  const last = head.split(/\s+/).at(-1) ?? '';
  if (WHICH_FILES.test(head) || LIST_FILES.test(head) || (IS_THERE.test(head) && WORD.test(last))) {
    return patternIn(head);
  }
  const asksWhere = WHERE_IS.test(head) && (pathsIn(head).length === 1 || /[*]/.test(last));
  return asksWhere ? patternIn(head) : undefined;
}

export const findFiles = command<string>({
  name: 'find-files',
  read,
  reply: (pattern, turn) => {
    const phrases = inLanguage(turn, PHRASES);
    const search = callsOf(turn, 'find_files').at(-1);
    if (!search) return callTool(turn, 'find_files', { pattern });
    if (search.error) return reportFailure(turn, search.error, phrases.act);
    const { paths, total } = filesOf(search);
    if (paths.length === 0) return say(phrases.none(pattern));
    const list = paths.map((path) => `- \`${path}\``).join('\n');
    const rest = total > paths.length ? `\n\n${phrases.more(total - paths.length)}` : '';
    return say(`${phrases.found(total, pattern)}\n\n${list}${rest}`);
  },
});
