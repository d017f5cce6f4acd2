import { widgetTunables } from '../../widget-tunables.ts';
import { isForbiddenKey } from './data-path.ts';

const caps = widgetTunables.surfaces;
const PICTURE = /^data:image\//;

type Level = { value: unknown; depth: number };

/**
 * Says why a value is no JSON of bounded size, or nothing. Runs before anything else looks at it:
 * what follows may then recurse. Visits each value once, without recursion, and stops at the first
 * bound.
 */
export function findUnboundedJson(root: unknown): string | undefined {
  const rest: Level[] = [{ value: root, depth: 0 }];
  let values = 0;
  let chars = 0;
  for (let level = rest.pop(); level; level = rest.pop()) {
    const { value, depth } = level;
    values += 1;
    chars += typeof value === 'string' ? value.length : 4;
    const wrong = judgeLeaf(value);
    if (wrong) return wrong;
    if (values > caps.values) return `the messages hold more than ${caps.values} values`;
    if (chars > caps.totalChars)
      return `the messages are longer than ${caps.totalChars} characters`;
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= caps.jsonDepth)
      return `objects are nested more than ${caps.jsonDepth} levels deep`;
    const keys = Object.keys(value);
    // Before they are queued: a list may be longer than memory allows to copy.
    if (values + keys.length > caps.values) {
      return `the messages hold more than ${caps.values} values`;
    }
    for (const key of keys) {
      if (isForbiddenKey(key)) return `the key "${key}" is not allowed anywhere`;
      chars += key.length;
      rest.push({ value: (value as Record<string, unknown>)[key], depth: depth + 1 });
    }
  }
  return undefined;
}

function judgeLeaf(value: unknown): string | undefined {
  if (typeof value === 'string') {
    const most = PICTURE.test(value) ? caps.dataUrlChars : caps.stringChars;
    return value.length > most ? `a text is longer than ${most} characters` : undefined;
  }
  if (typeof value === 'number') {
    return Number.isFinite(value) ? undefined : 'numbers must be finite';
  }
  if (value === null || ['boolean', 'object', 'undefined'].includes(typeof value)) return undefined;
  return `a value is ${typeof value}, which JSON does not have`;
}
