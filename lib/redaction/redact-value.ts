import { redactionTunables } from '../redaction-tunables.ts';
import { isCardNumber } from './mask-personal.ts';
import { CUT, type Json, MASK } from './redacted.ts';
import { isSecretArgument } from './secret-arguments.ts';
import { judgeName } from './secret-keys.ts';

const { maxDepth, maxContainers, maxEntries } = redactionTunables;
type ScanText = (text: string, depth: number) => string;

/** One walk through a value: copies it as JSON, with every text and name scanned. */
export class ValueWalk {
  private containers = 0;
  private readonly ancestors = new Set<object>();
  constructor(private readonly scanText: ScanText) {}

  copy(value: unknown, depth = 0): Json | undefined {
    switch (typeof value) {
      case 'string':
        return this.scanText(value, depth);
      case 'number':
        if (!Number.isFinite(value)) return null;
        return value > 1e11 && isCardNumber(String(value)) ? MASK : value;
      case 'bigint':
        return this.scanText(String(value), depth);
      case 'boolean':
        return value;
      case 'object':
        return value === null ? null : this.copyObject(value, depth);
      default:
        return undefined;
    }
  }

  private copyObject(value: object, depth: number): Json {
    if (this.ancestors.has(value) || depth >= maxDepth || this.containers >= maxContainers) {
      return CUT;
    }
    this.containers += 1;
    this.ancestors.add(value);
    try {
      return this.copyContent(value, depth + 1);
    } catch {
      return CUT;
    } finally {
      this.ancestors.delete(value);
    }
  }

  private copyContent(value: object, depth: number): Json {
    if (Array.isArray(value)) return this.copyList(value, depth);
    if (value instanceof Map) return this.copyPairs([...value], depth);
    if (value instanceof Set) return this.copyList([...value], depth);
    if (value instanceof Error) return this.copyPairs(partsOfError(value), depth);
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer)
      return `[${value.byteLength} bytes]`;
    if (value instanceof Headers || value instanceof FormData)
      return this.copyPairs([...value], depth);
    if (value instanceof RegExp || value instanceof URLSearchParams) {
      return this.scanText(String(value), depth);
    }
    if ('toJSON' in value && typeof value.toJSON === 'function') {
      return this.copy(value.toJSON(), depth) ?? null;
    }
    return this.copyPairs(readEntries(value), depth);
  }

  private copyList(items: readonly unknown[], depth: number): Json[] {
    const pairs = items.length > 0 && items.every(isPair);
    return bounded(items).map((item, at) => {
      if (isNamedSecret(items[at - 1], item)) return MASK;
      if (pairs && judgeName(String((item as unknown[])[0])) === 'secret') {
        return [this.copy((item as unknown[])[0], depth) ?? null, MASK];
      }
      return this.copy(item, depth) ?? null;
    });
  }

  private copyPairs(pairs: readonly (readonly [unknown, unknown])[], depth: number): Json {
    const copied: { [name: string]: Json } = {};
    const named = nameOfValue(pairs);
    for (const [key, value] of bounded(pairs, ['', CUT] as const)) {
      const name = typeof key === 'object' ? JSON.stringify(this.copy(key, depth)) : String(key);
      const secret = named && VALUE_FIELD.test(name) ? true : isSecret(name, value);
      const kept = secret ? MASK : this.copy(value, depth);
      if (kept !== undefined) define(copied, this.scanText(name, depth), kept);
    }
    return copied;
  }
}

const NAME_FIELD = /^(?:name|key|k|id|label|type|header|field|property|parameter|variable)$/i;
const VALUE_FIELD = /^(?:value|val|v|content|default|defaultValue)$/i;

const isNamedSecret = (before: unknown, item: unknown): boolean =>
  typeof before === 'string' &&
  /^(?:string|number)$/.test(typeof item) &&
  isSecretArgument(before, String(item));

const isPair = (item: unknown) =>
  Array.isArray(item) && item.length === 2 && typeof item[0] === 'string';

function isSecret(name: string, value: unknown): boolean {
  const verdict = judgeName(name);
  if (verdict !== 'count') return verdict === 'secret';
  return typeof value === 'string' && !/^\d{1,12}(?:\.\d{1,6})?$/.test(value);
}

/** Whether this is `{ name: 'api_key', value: … }`. */
const nameOfValue = (pairs: readonly (readonly [unknown, unknown])[]): boolean =>
  pairs.some(
    ([key, value]) =>
      typeof key === 'string' &&
      typeof value === 'string' &&
      NAME_FIELD.test(key) &&
      judgeName(value) === 'secret',
  );

/** What an error says, whether or not its fields are enumerable. */
function partsOfError(error: Error): [string, unknown][] {
  const own = readEntries(error);
  const hidden = ['name', 'message', 'stack', 'cause', 'errors'].flatMap(
    (name): [string, unknown][] => {
      if (own.some(([key]) => key === name)) return [];
      const value = read(error, name);
      return value === undefined ? [] : [[name, value]];
    },
  );
  return [...hidden, ...own];
}

const readEntries = (value: object): [string, unknown][] =>
  Object.keys(value).map((name) => [name, read(value, name)]);

function read(value: object, name: string): unknown {
  try {
    return (value as Record<string, unknown>)[name];
  } catch {
    return CUT;
  }
}

/** The same list, or its beginning and a mark; a list cut once is not cut again. */
function bounded<T>(items: readonly T[], mark: T = CUT as T): readonly T[] {
  return items.length <= maxEntries ? items : [...items.slice(0, maxEntries - 1), mark];
}

/** Also for names such as `__proto__`; a name that was masked keeps its entry beside another such. */
function define(target: { [name: string]: Json }, name: string, value: Json): void {
  let free = name;
  for (let n = 2; Object.hasOwn(target, free); n += 1) free = `${name} ${n}`;
  Object.defineProperty(target, free, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
