/**
 * Whether two JSON values are alike. A delta shares what it does not touch, but a snapshot of the
 * shared state makes all of it anew, and then identity says nothing. Walks without recursion: what a model wrote may be deeper than the stack.
 */
export function sameValue(left: unknown, right: unknown): boolean {
  const open: [unknown, unknown][] = [[left, right]];
  for (let pair = open.pop(); pair; pair = open.pop()) {
    const [one, other] = pair;
    if (Object.is(one, other)) continue;
    if (!isObject(one) || !isObject(other)) return false;
    if (Array.isArray(one) !== Array.isArray(other)) return false;
    const keys = Object.keys(one);
    if (keys.length !== Object.keys(other).length) return false;
    for (const key of keys) {
      if (!Object.hasOwn(other, key)) return false;
      if (!Object.is(one[key], other[key])) open.push([one[key], other[key]]);
    }
  }
  return true;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
