import { type AssignedName, BLANK } from './assigned-name.ts';
import { MASK } from './redacted.ts';

/** What to put in place of a value, and where the value ends. */
export type AssignedValue = { start: number; end: number; mask: string };

const OPENING = /(\\{0,16})(["'`])|&(?:quot|#34|#39|#x22|#x27|apos);/y;
/** Header fields, whose value is all of the line. */
const WHOLE_LINE = /^(?:(?:proxy-)?authorization|(?:set-)?cookie2?|x-[\w-]+)$/i;
/** `Bearer [REDACTED]`: the scheme that was recognised says what was there. */
const MASKED_HEADER = /^(?:Bearer|SSWS|Token|ApiKey|Basic|Negotiate|NTLM) {1,4}\[REDACTED\]$/i;
/** A text of several lines in YAML. */
const BLOCK = /([|>][+-]?\d?[ \t]*(?:\r\n?|\n)[ \t]+)\S[^\r\n]*(?:(?:\r\n?|\n)[ \t][^\r\n]*)*/y;
const UNQUOTED = /[^\s"'`<>]+/y;
/** What follows a name in code, types and messages without being its value. */
const NO_VALUE =
  /^(?:string|number|boolean|bool|str|int|any|unknown|undefined|null|nil|none|true|false|void|never|object|optional|required|missing|invalid|expired|empty|unset|hidden|must|is|are|was|has|should|cannot|can|not|too|no|the|a|an|see|of|and|or|to|for|expected|z\.\w+.*|process\.env.*|import\.meta.*|os\.(?:environ|getenv).*|\$?\{\{?[\w.\s-]*\}?\}?|\$\w+|<[\w -]*>?|\*+|x+|\.{3,}|…)[.,;:!?)\]}]*$/i;
/** `request.headers.token`, `readToken(…)`: code that names a value and does not hold it. */
const CODE =
  /^(?:await\s|new\s|typeof\s)?(?:(?:this|self|req|request|res|response|input|output|config|options|opts|ctx|context|props|params|args|data|body|headers|user|env|settings|state|event|error|result|row|value|item|node|map|client|session|form|query)[.?[]|[\p{L}_$][\p{L}\p{N}_$.]*\()/u;

/** Reads the value right of a separator. @returns undefined when nothing there has to be masked */
export function valueAfter(
  text: string,
  at: number,
  given: AssignedName,
): AssignedValue | undefined {
  let start = at;
  while (start - at < 8 && BLANK.test(text[start] ?? '')) start += 1;
  const spaced = start > at;
  if (given.quote !== '' && start - at < 8)
    while (/\s/.test(text[start] ?? '') && start - at < 80) start += 1;
  const sign = text[start];
  if (sign === undefined || sign === '\n' || sign === '\r') return undefined;
  OPENING.lastIndex = start;
  const opening = OPENING.exec(text)?.[0];
  if (opening) return quoted(text, start, opening);
  if ((sign === '|' || sign === '>') && given.strength !== 'weak') {
    BLOCK.lastIndex = start;
    const [whole = '', head = ''] = BLOCK.exec(text) ?? [];
    if (whole) return masked(start + head.length, start + whole.trimEnd().length);
  }
  if (given.quote !== '' && (sign === '{' || sign === '['))
    return bracketed(text, start, given.quote);
  if (WHOLE_LINE.test(given.name)) {
    const opening = text.slice(start, start + 256).split(/[\r\n]/, 1)[0] as string;
    if (MASKED_HEADER.test(opening)) return undefined;
    const isHeader = /cookie/i.test(given.name) ? /=/ : /[=: ]/;
    if (isHeader.test(opening)) return masked(start, endOf(HEADER, text, start));
  }
  return unquoted(text, start, given, spaced);
}

function unquoted(
  text: string,
  start: number,
  given: AssignedName,
  spaced: boolean,
): AssignedValue | undefined {
  UNQUOTED.lastIndex = start;
  const run = UNQUOTED.exec(text)?.[0];
  if (!run) return undefined;
  const value = run.slice(0, valueEnd(run, given));
  if (value === '') return undefined;
  if (given.strength !== 'certain') {
    if (NO_VALUE.test(value) || (spaced && CODE.test(value))) return undefined;
    if (given.strength === 'weak' && !looksSecret(value)) return undefined;
    if (/tokens$/i.test(given.name) && /^\d{1,9}[.,)]?$/.test(value)) return undefined;
    if (
      spaced &&
      given.startsLine &&
      given.strength === 'likely' &&
      !/[;,&]/.test(run.slice(value.length))
    ) {
      return masked(start, start + text.slice(start, endOf(LINE, text, start)).trimEnd().length);
    }
  }
  const inJson = /\\*["']/.exec(given.quote)?.[0];
  return { start, end: start + value.length, mask: inJson ? `${inJson}${MASK}${inJson}` : MASK };
}

/** A value ends where the next assignment of its list begins; brackets around it are none of it. */
function valueEnd(run: string, { query, quote }: AssignedName): number {
  if (quote !== '') return run.search(/[,}\]]|$/);
  let end = run.search(query ? QUERY_END : LIST_END);
  const opened = run.slice(0, end);
  const loose = `\\;,.${opened.includes('(') ? '' : ')'}${opened.includes('{') ? '' : '}'}${opened.includes('[') ? '' : ']'}`;
  while (end > 0 && loose.includes(run[end - 1] as string)) end -= 1;
  return end;
}

const QUERY_END = /[&#]|\\u0026|$/;
const LIST_END = /[&;,](?=$|[\w.%-]{1,40}[=:])|\\[nrt]|\\u0026|$/;

/** To the same quote, or to the end of the text or line when it was cut off. */
function quoted(text: string, start: number, opening: string): AssignedValue {
  const from = start + opening.length;
  const isEntity = opening.startsWith('&');
  const depth = opening.length - 1;
  const quote = isEntity ? opening : opening.slice(-1);
  for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (isEntity) return masked(from, at);
    let slashes = 0;
    while (slashes < 64 && at - slashes > from && text[at - slashes - 1] === '\\') slashes += 1;
    if (slashes <= depth || (depth === 0 && slashes % 2 === 0)) {
      return masked(from, at - Math.min(slashes, depth));
    }
  }
  return masked(from, quote === '`' ? text.length : endOf(LINE, text, from));
}

/** An object or a list in JSON: to the bracket that closes it, or to the end when it was cut off. */
function bracketed(text: string, start: number, quote: string): AssignedValue {
  const signs = /[[\]{}]/g;
  signs.lastIndex = start;
  let depth = 0;
  for (let match = signs.exec(text); match; match = signs.exec(text)) {
    depth += match[0] === '{' || match[0] === '[' ? 1 : -1;
    if (depth === 0) return { start, end: signs.lastIndex, mask: `${quote}${MASK}${quote}` };
  }
  return { start, end: text.length, mask: `${quote}${MASK}${quote}` };
}

const masked = (start: number, end: number): AssignedValue => ({ start, end, mask: MASK });
const LINE = /[^\r\n]*/y;
const HEADER = /(?:[^\r\n"'`\\]|\\(?![nr"']))*/y;
function endOf(part: RegExp, text: string, start: number): number {
  part.lastIndex = start;
  part.exec(text);
  return part.lastIndex;
}

/** Random enough to be no word: digits among letters, or long with both cases. */
function looksSecret(value: string): boolean {
  if (value === MASK) return true;
  if (value.length < 6) return false;
  return /\d/.test(value) || (value.length >= 16 && /\p{Ll}/u.test(value) && /\p{Lu}/u.test(value));
}
