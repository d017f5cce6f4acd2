import { tunables } from '../../../tunables.ts';
import { changeAt } from './change-file.ts';
import { folderIn, textPathsIn } from './find-paths.ts';
import { slashRest } from './message.ts';
import { isDenied, reportFailure } from './report-failure.ts';
import { fileOf, matchesOf } from './results.ts';
import { callsOf, callTool, command, inLanguage, say, sayFailed, type Turn } from './turn.ts';

const PHRASES = {
  en: {
    none: (old: string, where: string) =>
      `\`${old}\` stands in no file${where}, so there is nothing to rename.`,
    inFolder: (folder: string) => ` of \`${folder}\``,
    done: (old: string, fresh: string) => `I renamed \`${old}\` to \`${fresh}\` in:`,
    nothing: (old: string) => `\`${old}\` was renamed nowhere.`,
    denied: 'declined',
    failed: 'Not changed:',
    tests: 'Run the tests next: “run the tests”.',
    act: 'The search',
  },
  de: {
    none: (old: string, where: string) =>
      `\`${old}\` steht in keiner Datei${where}, es gibt also nichts umzubenennen.`,
    inFolder: (folder: string) => ` von \`${folder}\``,
    done: (old: string, fresh: string) => `Ich habe \`${old}\` in \`${fresh}\` umbenannt, in:`,
    nothing: (old: string) => `\`${old}\` wurde nirgends umbenannt.`,
    denied: 'abgelehnt',
    failed: 'Nicht geändert:',
    tests: 'Als Nächstes die Tests: „starte die Tests“.',
    act: 'Die Suche',
  },
};

const NAME = String.raw`[\x60"“„']?([\p{L}_$][\p{L}\p{N}_$]{0,99})(?:\(\))?[\x60"”“']?`;
const KIND = String.raw`(?:(?:the|die|den|das)\s+)?(?:function|method|class|variable|constant|type|symbol|component|funktion|methode|klasse|konstante|typ|komponente)\s+`;
const RENAME: readonly RegExp[] = [
  new RegExp(
    String.raw`^rename\s+(?:${KIND})?${NAME}\s+(?:to|into|as|=>|->|→)\s+${NAME}(?=\s|$)`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:benenne)\s+(?:${KIND})?${NAME}\s+(?:überall\s+)?(?:in|zu|nach)\s+${NAME}(?:\s+um)?(?=\s|$)`,
    'iu',
  ),
];
const SLASH = new RegExp(String.raw`^${NAME}\s+(?:(?:to|=>|->|→)\s+)?${NAME}(?=\s|$)`, 'iu');

export type Rename = { old: string; fresh: string; folder?: string };

/** What to rename into what, and where; also used by plans. */
export function renameIn(head: string): Rename | undefined {
  for (const pattern of RENAME) {
    const found = pattern.exec(head);
    const [whole, old, fresh] = found ?? [];
    if (!whole || !old || !fresh || old === fresh) continue;
    const rest = head.slice(whole.length).split(/[,.;]|\s(?:and|then|und|dann)\s/iu)[0] ?? '';
    const folder = textPathsIn(rest)[0] ?? folderIn(rest.replace(/\s+um$/iu, ''));
    return { old, fresh, ...(folder ? { folder } : {}) };
  }
  return undefined;
}

const wordPattern = (word: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}_$])${word.replaceAll('$', '\\$')}(?![\\p{L}\\p{N}_$])`, 'gu');

export const wordQuery = (word: string) => `\\b${word.replaceAll('$', '\\$')}\\b`;

function fileEdit(content: string, old: string, fresh: string) {
  const places = Array.from(content.matchAll(wordPattern(old)), ({ index }) => index);
  const [start] = places;
  if (start === undefined) return undefined;
  const end = (places.at(-1) ?? start) + old.length;
  return changeAt(
    content,
    start,
    end,
    content.slice(start, end).replace(wordPattern(old), () => fresh),
  );
}

function report(turn: Turn, { old, fresh }: Rename) {
  const phrases = inLanguage(turn, PHRASES);
  const edits = callsOf(turn, 'edit_file');
  const done = edits
    .filter(({ error }) => !error)
    .map(({ input }) => `- \`${String(input.path)}\``);
  const failed = edits
    .filter(({ error }) => error)
    .map(({ input, error }) => {
      const why = isDenied(error)
        ? [phrases.denied, error?.reason].filter(Boolean).join(': ')
        : error?.message;
      return `- \`${String(input.path)}\`: ${why}`;
    });
  const parts =
    done.length > 0
      ? [phrases.done(old, fresh), [...new Set(done)].join('\n')]
      : [phrases.nothing(old)];
  if (failed.length > 0) parts.push(phrases.failed, failed.join('\n'));
  if (done.length > 0) parts.push(phrases.tests);
  return (done.length > 0 ? say : sayFailed)(parts.join('\n\n'));
}

export const renameSymbol = command<Rename>({
  name: 'rename-symbol',
  read: ({ message }) => {
    const rest = slashRest(message, 'rename');
    if (rest === undefined) return renameIn(message.head);
    const [, old, fresh] = SLASH.exec(rest) ?? [];
    const folder = folderIn(rest);
    return old && fresh ? { old, fresh, ...(folder ? { folder } : {}) } : undefined;
  },
  reply: (request, turn) => {
    const { old, fresh, folder } = request;
    const phrases = inLanguage(turn, PHRASES);
    const isFile = folder !== undefined && textPathsIn(folder).length > 0;
    const where = folder ? { file_pattern: isFile ? folder : `${folder}/**` } : {};
    const search = callsOf(turn, 'search_code').at(-1);
    if (!search) return callTool(turn, 'search_code', { query: wordQuery(old), ...where });
    if (search.error) return reportFailure(turn, search.error, phrases.act);
    const paths = [...new Set(matchesOf(search).matches.map(({ path }) => path))];
    if (paths.length === 0)
      return sayFailed(phrases.none(old, folder ? phrases.inFolder(folder) : ''));
    for (const path of paths.slice(0, tunables.offline.maxRenameFiles)) {
      if (callsOf(turn, 'edit_file').some(({ input }) => input.path === path)) continue;
      const read = callsOf(turn, 'read_file').find(({ input }) => input.path === path);
      if (!read) return callTool(turn, 'read_file', { path });
      const edit = read.error ? undefined : fileEdit(fileOf(read).content, old, fresh);
      if (edit) return callTool(turn, 'edit_file', { path, ...edit });
    }
    return report(turn, request);
  },
});
