import jsonPatch, { type Operation } from 'fast-json-patch';

/** What a thread shares with its readers; JSON through and through. */
export type SharedData = Record<string, unknown>;

/**
 * The state after a delta, or undefined when it does not apply or breaks RFC 6902. What the delta
 * does not touch is shared with the state before, so a change costs what its own place weighs and
 * not what the whole state does.
 */
export function applyDelta(state: SharedData, delta: readonly Operation[]): SharedData | undefined {
  try {
    return patchedAt(state, commonPlace(state, delta), delta) as SharedData;
  } catch {
    return undefined;
  }
}

const segmentsOf = (path: string) => path.split('/').slice(1);
const isContainer = (value: unknown): value is SharedData =>
  typeof value === 'object' && value !== null;
const unescaped = (segment: string) => segment.replaceAll('~1', '/').replaceAll('~0', '~');

/** The containers that all operations lie in, as far as the state has them. */
function commonPlace(state: SharedData, delta: readonly Operation[]): string[] {
  const paths = delta.flatMap((one) => [one.path, ...('from' in one ? [one.from] : [])]);
  const [first = '', ...others] = paths.map((path) => segmentsOf(path).slice(0, -1).join('/'));
  const place: string[] = [];
  let container: unknown = state;
  for (const segment of first === '' ? [] : first.split('/')) {
    const prefix = [...place, segment].join('/');
    const inside = others.every((one) => one === prefix || one.startsWith(`${prefix}/`));
    const key = unescaped(segment);
    if (!inside || !isContainer(container) || !Object.hasOwn(container, key)) break;
    container = container[key];
    if (!isContainer(container)) break;
    place.push(segment);
  }
  return place;
}

/** A copy of the value in which the place is patched. @throws what fast-json-patch throws */
function patchedAt(value: unknown, place: readonly string[], delta: readonly Operation[]): unknown {
  const [segment, ...rest] = place;
  if (segment === undefined) return patched(value, delta);
  const inner = delta.map((operation) => ({
    ...operation,
    path: operation.path.slice(segment.length + 1),
    ...('from' in operation && { from: operation.from.slice(segment.length + 1) }),
  }));
  const key = unescaped(segment);
  const changed = patchedAt((value as SharedData)[key], rest, inner as Operation[]);
  if (!Array.isArray(value)) return { ...(value as SharedData), [key]: changed };
  return value.with(Number(key), changed);
}

/**
 * The value after the operations. Those that change the value itself and nothing within its parts do
 * so on a copy of it alone; a list of thousands is not copied deep to append to it.
 */
function patched(value: unknown, delta: readonly Operation[]): unknown {
  const flat = delta.every((one) => isOwn(one.path) && (!('from' in one) || isOwn(one.from)));
  if (!flat || !isContainer(value)) {
    return jsonPatch.applyPatch(value, [...delta], true, false).newDocument;
  }
  const copy = Array.isArray(value) ? [...value] : { ...value };
  return jsonPatch.applyPatch(copy, [...delta], true, true).newDocument;
}

const isOwn = (path: string) => path.lastIndexOf('/') === 0;
