import { createTwoFilesPatch } from 'diff';
import { tunables } from '../tunables.ts';

export type UnifiedDiff = { diff: string; cut: boolean; added: number; removed: number };

const plain = (text: string) => text.replaceAll('\r\n', '\n');

const linesOf = (text: string) => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

/**
 * Everything in, everything out: what is shown when the texts have too little in common. What is to
 * come stands first, because the end of a long diff is cut off.
 */
function replacement(path: string, before: string, after: string): string {
  const [old, next] = [linesOf(before), linesOf(after)];
  const lines = [
    `--- ${path}`,
    `+++ ${path}`,
    `@@ -1,${old.length} +1,${next.length} @@`,
    ...next.map((line) => `+${line}`),
    ...old.map((line) => `-${line}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** The beginning of a diff, with the beginning of each line: one endless line must not hide itself. */
function shorten(diff: string): string {
  const { diffChars, diffLineChars } = tunables.files;
  const shown = diff
    .split('\n')
    .map((line) => (line.length > diffLineChars ? `${line.slice(0, diffLineChars)}…` : line))
    .join('\n');
  return shown.length > diffChars
    ? shown.slice(0, shown.lastIndexOf('\n', diffChars) + 1).toWellFormed()
    : shown.toWellFormed();
}

function count(diff: string, sign: '+' | '-'): number {
  const body = diff.slice(diff.indexOf('@@'));
  return body.split('\n').filter((line) => line.startsWith(sign)).length;
}

/** The change of a text file for a human's eyes; line ends are not told apart. Empty when nothing changes. */
export function unifiedDiff(path: string, before: string, after: string): UnifiedDiff {
  const [old, next] = [plain(before), plain(after)];
  if (old === next) return { diff: '', cut: false, added: 0, removed: 0 };
  const options = { context: 3, timeout: tunables.files.diffTimeoutMs };
  const patch = createTwoFilesPatch(path, path, old, next, undefined, undefined, options);
  const diff = patch?.replace(/^Index: .*\n=+\n/, '') ?? replacement(path, old, next);
  const cut = diff.length > tunables.files.diffChars;
  return {
    diff: cut ? shorten(diff) : diff,
    cut,
    added: count(diff, '+'),
    removed: count(diff, '-'),
  };
}
