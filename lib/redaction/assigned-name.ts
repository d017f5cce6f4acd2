import type { IsSecret } from './secret-keys.ts';

/** A name left of a separator, as it stands in a text. */
export type AssignedName = {
  name: string;
  /** Where the name starts. */
  start: number;
  /** The quote before it, with its backslashes; empty where there is none. */
  quote: string;
  /** How sure it is that what follows is a secret: the name alone says so, or the value must look so. */
  strength: 'certain' | 'likely' | 'weak';
  /** The name stands in the query of an address. */
  query: boolean;
  /** The name is the first word of its line. */
  startsLine: boolean;
};

/** What may stand beside a separator, the blanks that nobody sees included. */
export const BLANK = /[ \t\u00a0\u200b\ufeff]/;
const MAX_NAME = 64;
const NAME_SIGN = /[\p{L}\p{N}_.$-]/u;
const QUOTE_ENTITY = /&(?:quot|#34|#39|#x22|#x27|apos);$/i;
/** Names whose every use is a secret, alone or as a part. */
const STRONG =
  /pass(?!age|ive|port)|pwd|secret|token|credential|kennwort|jwt|authorization|sess.*id/i;
/** Before `key` these make it a secret one. */
const KINDS_OF_KEY =
  /(?:^|[^\p{L}])(?:api|access|secret|private|signing|encryption|account|licen[cs]e|master|shared|storage|client|service|session|ssh|deploy|subscription|auth|host|admin|app|webhook|functions?|instrumentation|recovery)[ _.-]?$/iu;

/** Reads backwards from a separator. @returns undefined unless the name is that of a secret */
export function nameBefore(
  text: string,
  separator: number,
  from: number,
  isSecret: IsSecret,
): AssignedName | undefined {
  let end = separator;
  while (end > from && separator - end < 4 && isBlank(text[end - 1])) end -= 1;
  const quote = quoteBefore(text, end, from);
  const nameEnd = end - quote.length;
  let start = nameEnd;
  while (start > from && nameEnd - start < MAX_NAME && NAME_SIGN.test(text[start - 1] ?? ''))
    start -= 1;
  if (quote === '' && (text[nameEnd - 1] === ']' || text[nameEnd - 1] === '*')) {
    return decorated(text, nameEnd, from, isSecret);
  }
  const name = text.slice(start, nameEnd);
  if (name === '' || !isSecret(name)) return undefined;
  return readContext(text, name, start, quote, from);
}

function readContext(
  text: string,
  name: string,
  start: number,
  quote: string,
  from: number,
): AssignedName {
  const before = text[start - 1] ?? '\n';
  const query = before === '?' || before === '&' || /(?:^|\\)u0026/.test(name);
  const line = text.slice(Math.max(from, start - 16), start);
  const startsLine =
    start === 0 || /(?:^|[\n\r]|\\[nr])[\s>*+-]*(?:export |set |\$env:)?$/.test(line);
  return {
    name,
    start,
    quote,
    query,
    startsLine,
    strength: strengthOf(text, name, start, quote, query),
  };
}

function strengthOf(text: string, name: string, start: number, quote: string, query: boolean) {
  if (quote !== '' || query) return 'certain' as const;
  if (STRONG.test(name)) return 'likely' as const;
  const compound = /[\p{L}\p{N}][_.-]+[\p{L}\p{N}]|\p{Ll}\p{Lu}/u.test(name);
  if (compound || KINDS_OF_KEY.test(text.slice(Math.max(0, start - 20), start)))
    return 'likely' as const;
  return /api_?key/i.test(name) ? ('likely' as const) : ('weak' as const);
}

/** `**password**:` of Markdown, and `config["password"] =`. */
function decorated(
  text: string,
  end: number,
  from: number,
  isSecret: IsSecret,
): AssignedName | undefined {
  const line = text.slice(Math.max(from, end - MAX_NAME), end);
  const match =
    /(?:\*{1,2}([\p{L}\p{N}_. -]+):?\*{1,2}|\[\s?(\\*["'`]?)([\p{L}\p{N}_.-]+)\2\s?\])$/u.exec(
      line,
    );
  const name = match?.[1] ?? match?.[3] ?? '';
  if (!match || !isSecret(name)) return undefined;
  const start = end - match[0].length;
  return { ...readContext(text, name, start, '', from), strength: match[3] ? 'certain' : 'likely' };
}

/** The quote (with the backslashes before it, or as an entity of HTML) that ends here. */
function quoteBefore(text: string, end: number, from: number): string {
  const last = text[end - 1];
  if (last === ';') return QUOTE_ENTITY.exec(text.slice(Math.max(from, end - 6), end))?.[0] ?? '';
  if (end <= from || (last !== '"' && last !== "'" && last !== '`')) return '';
  let start = end - 1;
  while (start > from && text[start - 1] === '\\') start -= 1;
  return text.slice(start, end);
}

const isBlank = (sign: string | undefined) => sign !== undefined && BLANK.test(sign);
