import { tunables } from '../../tunables.ts';

const { nearestChars, nearestLikeness, nearestLines } = tunables.files;

/** Pairs of neighbouring characters, without white space and case. */
function pairs(text: string): Set<string> {
  const plain = text.replace(/\s+/g, '').toLowerCase().slice(0, nearestChars);
  return new Set(
    Array.from({ length: Math.max(plain.length - 1, 0) }, (_, at) => plain.slice(at, at + 2)),
  );
}

function likeness(a: Set<string>, b: Set<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return (2 * common) / (a.size + b.size);
}

/**
 * The line that is most like the first line of `wanted` that says something, with its number from 1;
 * undefined when none is at all.
 */
export function nearestLine(
  lines: string[],
  wanted: string,
): { number: number; text: string } | undefined {
  const sample = wanted.split('\n').find((line) => pairs(line).size > 0);
  if (sample === undefined) return undefined;
  const target = pairs(sample);
  let best: { index: number; likeness: number } = { index: -1, likeness: nearestLikeness };
  for (const [index, line] of lines.slice(0, nearestLines).entries()) {
    const found = likeness(target, pairs(line));
    if (found > best.likeness) best = { index, likeness: found };
  }
  const text = lines[best.index];
  return text === undefined
    ? undefined
    : { number: best.index + 1, text: text.slice(0, nearestChars) };
}
