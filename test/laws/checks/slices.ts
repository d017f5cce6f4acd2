import type { Module, Violation } from './module.ts';

/** Surfaces are as large as a slice, and the browser loads them without the rest of `widgets`. */
const FACE = /^lib\/(?:[^/]+|widgets\/surface)\/(index|schema)\.ts$/;
const sliceOf = (path: string): string | undefined => /^lib\/([^/]+)\//.exec(path)?.[1];

/** A slice of lib is entered through its index.ts or its schema.ts, by other slices and layers alike. */
export function slicePrivacyViolations(
  modules: readonly Module[],
  /** Importing file → the inner file it may import, with the reason beside it. */
  exceptions: ReadonlyArray<{ from: string; to: string; reason: string }>,
): Violation[] {
  return modules.flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => {
        const slice = target === undefined ? undefined : sliceOf(target);
        return slice !== undefined && slice !== sliceOf(path) && !FACE.test(target as string);
      })
      .filter(({ target }) => !exceptions.some(({ from, to }) => from === path && to === target))
      .map(({ target }) => ({ path, problem: `${target} is private to its slice` })),
  );
}

/** Every circle of imports once, as the files on it. */
export function importCircles(modules: readonly Module[]): string[][] {
  const targets = new Map(
    modules.map(({ path, imports }) => [
      path,
      imports.map(({ target }) => target).filter((target) => target !== undefined),
    ]),
  );
  const state = new Map<string, 'open' | 'done'>();
  const trail: string[] = [];
  const circles: string[][] = [];
  const visit = (path: string) => {
    if (state.get(path) === 'done' || !targets.has(path)) return;
    if (state.get(path) === 'open') {
      circles.push([...trail.slice(trail.indexOf(path)), path]);
      return;
    }
    state.set(path, 'open');
    trail.push(path);
    for (const target of targets.get(path) ?? []) visit(target);
    trail.pop();
    state.set(path, 'done');
  };
  for (const path of targets.keys()) visit(path);
  return circles;
}
