import { tunables } from '../../../tunables.ts';
import type { PastCall } from '../past-calls.ts';
import type { Reply } from '../schema.ts';
import { readWanted } from './locate-file.ts';
import { isDenied, reportFailure } from './report-failure.ts';
import type { FileText } from './results.ts';
import { callsOf, callTool, inLanguage, say, sayFailed, type Turn } from './turn.ts';
import { codeBlock } from './write-block.ts';

/** One edit: `old_text` stands once in the file. */
export type Change = { old_text: string; new_text: string };

const PHRASES = {
  en: {
    changed: (path: string, count: number) =>
      count === 1 ? `I changed \`${path}\`:` : `I made ${count} changes in \`${path}\`:`,
    before: (done: string) => `${done}\n\nThe next change was not made.`,
    act: (path: string) => `The change of \`${path}\``,
  },
  de: {
    changed: (path: string, count: number) =>
      count === 1
        ? `Ich habe \`${path}\` geändert:`
        : `Ich habe \`${path}\` an ${count} Stellen geändert:`,
    before: (done: string) => `${done}\n\nDie nächste Änderung wurde nicht gemacht.`,
    act: (path: string) => `Die Änderung an \`${path}\``,
  },
};

/** The text with the first place of a change changed. */
export const applied = (content: string, { old_text, new_text }: Change): string => {
  const at = content.indexOf(old_text);
  return at < 0 ? content : content.slice(0, at) + new_text + content.slice(at + old_text.length);
};

/** Replaces a stretch of a text, with as many lines around it as it takes to stand there only once. */
export function changeAt(content: string, start: number, end: number, replacement: string): Change {
  let from = content.lastIndexOf('\n', start - 1) + 1;
  let to = end;
  const lineEnd = (at: number) =>
    content.indexOf('\n', at) < 0 ? content.length : content.indexOf('\n', at);
  to = lineEnd(to);
  const isUnique = () => {
    const stretch = content.slice(from, to);
    return content.indexOf(stretch) === content.lastIndexOf(stretch);
  };
  while (!isUnique() && (from > 0 || to < content.length)) {
    if (from > 0) from = content.lastIndexOf('\n', from - 2) + 1;
    if (to < content.length) to = lineEnd(to + 1);
  }
  return {
    old_text: content.slice(from, to),
    new_text: content.slice(from, start) + replacement + content.slice(end, to),
  };
}

function diffOf(edits: PastCall[]): string {
  const lines = edits.flatMap(({ input }) => {
    const old = String(input.old_text).split('\n');
    const fresh = String(input.new_text).split('\n');
    const same = (line: string | undefined, i: number, other: string[]) =>
      other[i] === line && old.length === fresh.length;
    return [
      ...old.filter((line, i) => !same(line, i, fresh)).map((line) => `- ${line}`),
      ...fresh.filter((line, i) => !same(line, i, old)).map((line) => `+ ${line}`),
    ];
  });
  return codeBlock(lines.slice(0, tunables.offline.excerptLines).join('\n'), 'diff');
}

/** Says what the edits changed in a file. */
export const reportChanges = (turn: Turn, path: string, edits: PastCall[]): string =>
  `${inLanguage(turn, PHRASES).changed(path, edits.length)}\n\n${diffOf(edits)}`;

/**
 * Reads a file, edits it as `propose` says, and reports what changed. When the file changed in
 * between, it is read and tried once more; nothing is tried a third time.
 */
export function changeFile(
  turn: Turn,
  path: string | undefined,
  propose: (file: FileText) => { changes: Change[] } | { reply: Reply },
): Reply {
  const phrases = inLanguage(turn, PHRASES);
  const edits = callsOf(turn, 'edit_file');
  const done = edits.filter(({ error }) => !error);
  const last = edits.at(-1);
  if (last?.error) {
    const act = phrases.act(String(last.input.path));
    const failed = reportFailure(turn, last.error, act);
    const isFinal = isDenied(last.error) || done.length > 0 || edits.length > 1;
    if (isFinal) {
      if (done.length === 0 || failed.type !== 'text') return failed;
      return sayFailed(
        phrases.before(`${reportChanges(turn, String(last.input.path), done)}\n\n${failed.text}`),
      );
    }
    if (turn.calls.at(-1) === last) {
      return callTool(turn, 'read_file', { path: String(last.input.path) });
    }
  }
  const known = readWanted(turn, path ? { path } : {});
  if ('reply' in known) return known.reply;
  const proposal = propose(known.file);
  if ('reply' in proposal) return proposal.reply;
  const next = proposal.changes[done.length];
  if (next) return callTool(turn, 'edit_file', { path: known.file.path, ...next });
  return say(reportChanges(turn, known.file.path, done));
}
