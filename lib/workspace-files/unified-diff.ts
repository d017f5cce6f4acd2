import { createTwoFilesPatch } from 'diff';
import { tunables } from '../tunables.ts';

export type UnifiedDiff = { diff: string; cut: boolean; added: number; removed: number };

const plain = (text: string) => text.replaceAll('\r\n', '\n');

/** Everything out, everything in: what is shown when the texts have too little in common. */
function replacement(path: string, before: string, after: string): string {
  const mark = (text: string, sign: string) =>
    text
      .split('\n')
      .map((line) => `${sign}${line}`)
      .join('\n');
  return `--- ${path}\n+++ ${path}\n@@\n${mark(before, '-')}\n${mark(after, '+')}\n`;
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
    diff: cut ? diff.slice(0, diff.lastIndexOf('\n', tunables.files.diffChars) + 1) : diff,
    cut,
    added: count(diff, '+'),
    removed: count(diff, '-'),
  };
}
