/** A line of a diff. Numbers are 1-based; null where the line does not exist or it is not known. */
export type DiffLine = {
  kind: 'context' | 'added' | 'removed' | 'gap';
  text: string;
  oldNumber: number | null;
  newNumber: number | null;
};

const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@ ?(.*)$/;

/**
 * Lines of a unified diff, as they stand in its hunks. A `gap` stands before each hunk but a first
 * one that begins with line 1; its text is what the hunk's header says beside the numbers.
 */
export function parseUnifiedDiff(diff: string): DiffLine[] {
  const lines: DiffLine[] = [];
  let left = { old: 0, new: 0 };
  let at = { old: 0, new: 0 };
  for (const line of diff.split(/\r?\n/)) {
    const hunk = left.old <= 0 && left.new <= 0 ? HUNK.exec(line) : null;
    if (hunk) {
      at = { old: Number(hunk[1]), new: Number(hunk[3]) };
      left = { old: Number(hunk[2] ?? 1), new: Number(hunk[4] ?? 1) };
      if (lines.length > 0 || at.new > 1) lines.push(gap(hunk[5] ?? ''));
      continue;
    }
    const sign = line[0];
    const text = line.slice(1);
    if (sign === '+' && left.new > 0) {
      lines.push({ kind: 'added', text, oldNumber: null, newNumber: at.new++ });
      left.new--;
    } else if (sign === '-' && left.old > 0) {
      lines.push({ kind: 'removed', text, oldNumber: at.old++, newNumber: null });
      left.old--;
    } else if ((sign === ' ' || line === '') && left.old > 0 && left.new > 0) {
      lines.push({ kind: 'context', text, oldNumber: at.old++, newNumber: at.new++ });
      left.old--;
      left.new--;
    }
  }
  return lines;
}

function gap(text: string): DiffLine {
  return { kind: 'gap', text, oldNumber: null, newNumber: null };
}

const CONTEXT = 3;

/**
 * What changes when one text takes the place of another: what both begin and end with is context,
 * all between is removed and added. Where in the file that is, nobody knows, so lines have no
 * numbers unless `numbered`.
 */
export function diffTexts(before: string, after: string, numbered = false): DiffLine[] {
  const [old, fresh] = [splitLines(before), splitLines(after)];
  const most = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < most && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
  const first = Math.max(0, head - CONTEXT);
  const line = (
    kind: DiffLine['kind'],
    text: string,
    oldIndex: number | null,
    newIndex: number | null,
  ): DiffLine => ({
    kind,
    text,
    oldNumber: numbered && oldIndex !== null ? oldIndex + 1 : null,
    newNumber: numbered && newIndex !== null ? newIndex + 1 : null,
  });
  return [
    ...(first > 0 ? [gap('')] : []),
    ...old.slice(first, head).map((text, n) => line('context', text, first + n, first + n)),
    ...old.slice(head, old.length - tail).map((text, n) => line('removed', text, head + n, null)),
    ...fresh.slice(head, fresh.length - tail).map((text, n) => line('added', text, null, head + n)),
    ...old
      .slice(old.length - tail, old.length - tail + CONTEXT)
      .map((text, n) => line('context', text, old.length - tail + n, fresh.length - tail + n)),
  ];
}

/** A last line break ends the last line and begins none. */
function splitLines(text: string): string[] {
  if (text === '') return [];
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}

export function countChanges(lines: readonly DiffLine[]): { added: number; removed: number } {
  const of = (kind: DiffLine['kind']) => lines.filter((line) => line.kind === kind).length;
  return { added: of('added'), removed: of('removed') };
}
