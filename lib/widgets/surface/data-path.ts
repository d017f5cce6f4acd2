import { widgetTunables } from '../../widget-tunables.ts';

/** Names through which a path would leave the data and reach what all objects share. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const { pathSegments, pathChars } = widgetTunables.surfaces;
const INDEX = /^(?:0|[1-9]\d{0,8})$/;

export const isForbiddenKey = (key: string): boolean => FORBIDDEN.has(key);

/** The keys that a JSON pointer names; `/` and the empty path name the whole. */
export function pathToKeys(path: string): string[] {
  return path
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Says why a path may not be used, or nothing. */
export function findBadPath(path: string): string | undefined {
  if (path.length > pathChars) return `paths have at most ${pathChars} characters`;
  const keys = pathToKeys(path);
  if (keys.length > pathSegments) return `paths have at most ${pathSegments} segments`;
  const forbidden = keys.find(isForbiddenKey);
  return forbidden === undefined ? undefined : `"${forbidden}" is not allowed in a path`;
}

/** The absolute path of one that may be relative to the entry a template draws. */
export function resolvePath(path: string, scope: string): string {
  if (path.startsWith('/')) return path;
  const relative = path.startsWith('./') ? path.slice(2) : path;
  const base = scope === '/' ? '' : scope;
  return relative === '' || relative === '.' ? base || '/' : `${base}/${relative}`;
}

/** What stands at a path. Only what the data itself holds: nothing that objects inherit. */
export function readPath(data: unknown, path: string): unknown {
  let current = data;
  for (const key of pathToKeys(path)) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) {
      return undefined;
    }
    if (Array.isArray(current) && !INDEX.test(key)) return undefined;
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}

export type Written = { data: unknown; problem?: undefined } | { problem: string };

/**
 * The data with another value at a path, or none if the value is `undefined`. What is not on the
 * path stays the same object; missing levels are made, lists where the next key is a number.
 */
export function writePath(data: unknown, path: string, value: unknown): Written {
  const bad = findBadPath(path);
  if (bad) return { problem: bad };
  return writeKeys(data, pathToKeys(path), value);
}

function writeKeys(current: unknown, keys: readonly string[], value: unknown): Written {
  const [key, ...rest] = keys;
  if (key === undefined) return { data: value };
  const container = current ?? (INDEX.test(key) ? [] : {});
  if (typeof container !== 'object')
    return { problem: `"${key}" lies below a value, not an object` };
  const list = Array.isArray(container);
  if (list && (!INDEX.test(key) || Number(key) > container.length)) {
    return { problem: `"${key}" is no place in a list of ${container.length} entries` };
  }
  const old = Object.hasOwn(container, key)
    ? (container as Record<string, unknown>)[key]
    : undefined;
  const inner = writeKeys(old, rest, value);
  if (inner.problem !== undefined) return inner;
  if (list) return { data: copyList(container, Number(key), inner.data) };
  const { [key]: _old, ...others } = container as Record<string, unknown>;
  if (inner.data === undefined) return { data: others };
  return { data: { ...(container as object), [key]: inner.data } };
}

/** An entry that is taken away leaves a gap: the others keep the places that paths name. */
function copyList(list: readonly unknown[], index: number, value: unknown): unknown[] {
  const copy = [...list];
  copy[index] = value ?? null;
  return copy;
}
