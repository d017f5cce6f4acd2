import type { TextRange } from '@/hooks/reader-location';

export const HIGHLIGHT_KINDS = ['passage', 'match', 'current'] as const;
/** Why a stretch stands out; later ones cover earlier ones. */
export type HighlightKind = (typeof HIGHLIGHT_KINDS)[number];
export type Highlight = TextRange & { kind: HighlightKind };

/** Highlights that touch the stretch. @param sorted by start, not overlapping among themselves */
export function rangesWithin<T extends TextRange>(sorted: T[], start: number, end: number): T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as T).end <= start) low = middle + 1;
    else high = middle;
  }
  const within: T[] = [];
  for (let index = low; index < sorted.length; index += 1) {
    const range = sorted[index] as T;
    if (range.start >= end) break;
    within.push(range);
  }
  return within;
}

export type Run = TextRange & { kind: HighlightKind | null };

/** Splits a stretch into runs of one look each; together they cover it. */
export function splitRuns(start: number, end: number, highlights: Highlight[]): Run[] {
  const touching = highlights.filter((one) => one.start < end && one.end > start);
  if (touching.length === 0) return start < end ? [{ start, end, kind: null }] : [];
  const edges = new Set([start, end]);
  for (const one of touching) {
    edges.add(Math.max(start, one.start));
    edges.add(Math.min(end, one.end));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const runs: Run[] = [];
  for (let index = 0; index + 1 < sorted.length; index += 1) {
    const from = sorted[index] as number;
    const to = sorted[index + 1] as number;
    const kind = HIGHLIGHT_KINDS.findLast((candidate) =>
      touching.some((one) => one.kind === candidate && one.start <= from && one.end >= to),
    );
    runs.push({ start: from, end: to, kind: kind ?? null });
  }
  return runs;
}
