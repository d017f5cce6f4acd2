import type { Reply } from '../schema.ts';
import { askOnce, type Known } from './ask-once.ts';
import { baseName } from './find-paths.ts';
import { isDenied, reportFailure } from './report-failure.ts';
import { type FileText, fileOf, filesOf } from './results.ts';
import { callsOf, callTool, inLanguage, sayFailed, type Turn } from './turn.ts';

const PHRASES = {
  en: {
    which: 'Which file do you mean?',
    none: (name: string) => `I found no file named \`${name}\` in this workspace.`,
    empty: 'There are no files in this workspace yet.',
    reading: (path: string) => `Reading \`${path}\``,
  },
  de: {
    which: 'Welche Datei meinst du?',
    none: (name: string) =>
      `Ich habe in diesem Arbeitsbereich keine Datei namens \`${name}\` gefunden.`,
    empty: 'In diesem Arbeitsbereich gibt es noch keine Dateien.',
    reading: (path: string) => `Das Lesen von \`${path}\``,
  },
};

const ANY_FILE = '**/*';

/**
 * The path that is meant: the one file of that name anywhere in the workspace, or the human's
 * choice among several; without a name, among all files.
 */
export function locateFile(turn: Turn, name?: string): Known<'path', string> {
  const phrases = inLanguage(turn, PHRASES);
  const pattern = name ? `**/${baseName(name)}` : ANY_FILE;
  const search = callsOf(turn, 'find_files').find((call) => call.input.pattern === pattern);
  if (!search) {
    if (turn.conversation.tools.has('find_files')) {
      return { reply: callTool(turn, 'find_files', { pattern }) };
    }
    const asked = askOnce(turn, phrases.which);
    return 'answer' in asked ? { path: asked.answer } : asked;
  }
  const { paths } = filesOf(search);
  const [first] = paths;
  if (!first) return { reply: sayFailed(name ? phrases.none(name) : phrases.empty) };
  if (paths.length === 1) return { path: first };
  const asked = askOnce(turn, phrases.which, paths);
  return 'answer' in asked ? { path: asked.answer } : asked;
}

type Wanted = { path?: string; lines?: { start_line: number; end_line: number } };

/**
 * The text of a file, read in this turn. A path that does not exist is looked for once by its
 * name; `missing` is what to do when there is none.
 */
export function readWanted(
  turn: Turn,
  { path, lines }: Wanted,
  missing?: () => Reply,
): Known<'file', FileText> {
  const reads = callsOf(turn, 'read_file');
  const read = (target: string) => ({
    reply: callTool(turn, 'read_file', { path: target, ...lines }),
  });
  const last = reads.at(-1);
  if (last && !last.error) return { file: fileOf(last) };
  if (!last && path) return read(path);
  if (last?.error && (isDenied(last.error) || reads.length > 1)) {
    return {
      reply: reportFailure(
        turn,
        last.error,
        inLanguage(turn, PHRASES).reading(String(last.input.path)),
      ),
    };
  }
  const located = locateFile(turn, path);
  if ('reply' in located) {
    return missing && located.reply.type === 'text' ? { reply: missing() } : located;
  }
  const tried = String(last?.input.path ?? '');
  if (last?.error && (located.path === tried || located.path === tried.replace(/^\.\//, ''))) {
    return { reply: reportFailure(turn, last.error, inLanguage(turn, PHRASES).reading(tried)) };
  }
  return read(located.path);
}
