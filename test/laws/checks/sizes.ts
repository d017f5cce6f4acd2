import type { Module, Violation } from './module.ts';

/** Files longer than `limit` lines. */
export function tooLong(modules: readonly Module[], limit: number): Violation[] {
  return modules
    .filter(({ lines }) => lines > limit)
    .map(({ path, lines }) => ({ path, problem: `${lines} lines; at most ${limit}` }));
}

/** The middle length; 0 for none. */
export function medianLines(modules: readonly Module[]): number {
  const sorted = modules.map(({ lines }) => lines).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
