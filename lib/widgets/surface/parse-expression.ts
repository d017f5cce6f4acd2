import { widgetTunables } from '../../widget-tunables.ts';

const { callDepth, expressionChars, expressionParts } = widgetTunables.surfaces;

/** A part of a text to be formatted: words, a place in the data or a call. */
export type ExpressionPart =
  | string
  | number
  | boolean
  | { path: string }
  | { call: string; args: Record<string, ExpressionPart> };

/** A text to be formatted that cannot be read; its message tells why. */
export class ExpressionError extends Error {}

const PATH = /[\w/.~-]/;
const NAME = /\w/;
const NUMBER = /-?\d+(?:\.\d+)?(?![\w/.~-])/y;
const WORDS: Record<string, ExpressionPart> = { true: true, false: false, null: '' };
const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r' };

/**
 * The parts of `Hello ${/user/name}, ${formatNumber(value: ${/total})}`. `\${` stands for itself.
 * Reads each character once; nesting is bounded.
 * @throws ExpressionError
 */
export function parseExpression(text: string): ExpressionPart[] {
  if (!text.includes('${')) return text === '' ? [] : [text];
  if (text.length > expressionChars) {
    throw new ExpressionError(`a text with \${…} has at most ${expressionChars} characters`);
  }
  return new Reader(text).readText();
}

class Reader {
  #at = 0;
  #parts = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  readText(): ExpressionPart[] {
    const parts: ExpressionPart[] = [];
    let words = '';
    while (this.#at < this.#text.length) {
      if (this.#take('\\${')) words += '${';
      else if (this.#take('${')) {
        if (words) parts.push(words);
        words = '';
        parts.push(this.#readBraces(1));
      } else {
        words += this.#text[this.#at];
        this.#at += 1;
      }
    }
    if (words) parts.push(words);
    return parts.filter((part) => part !== '');
  }

  #readBraces(depth: number): ExpressionPart {
    this.#skipSpace();
    const value = this.#peek() === '}' ? '' : this.#readValue(depth);
    this.#skipSpace();
    this.#expect('}', 'to end "${"');
    return value;
  }

  #readValue(depth: number): ExpressionPart {
    this.#parts += 1;
    if (depth > callDepth) {
      throw new ExpressionError(`expressions are nested at most ${callDepth} levels deep`);
    }
    if (this.#parts > expressionParts) {
      throw new ExpressionError(`a text holds at most ${expressionParts} expressions`);
    }
    if (this.#take('${')) return this.#readBraces(depth + 1);
    const first = this.#peek();
    if (first === "'" || first === '"') return this.#readQuoted(first);
    NUMBER.lastIndex = this.#at;
    const [number] = NUMBER.exec(this.#text) ?? [];
    if (number !== undefined) {
      this.#at += number.length;
      return Number(number);
    }
    const word = this.#readWhile(PATH);
    this.#skipSpace();
    if (this.#peek() === '(') return this.#readCall(word, depth);
    if (word === '') throw new ExpressionError(`an expression cannot begin with "${first}"`);
    return Object.hasOwn(WORDS, word) ? (WORDS[word] as ExpressionPart) : { path: word };
  }

  #readCall(call: string, depth: number): ExpressionPart {
    this.#expect('(', `after ${call}`);
    const args: [string, ExpressionPart][] = [];
    this.#skipSpace();
    while (this.#at < this.#text.length && this.#peek() !== ')') {
      const name = this.#readWhile(NAME);
      this.#skipSpace();
      this.#expect(':', `after the argument "${name}" of ${call}: arguments are named`);
      this.#skipSpace();
      args.push([name, this.#readValue(depth + 1)]);
      this.#skipSpace();
      if (!this.#take(',')) break;
      this.#skipSpace();
    }
    this.#expect(')', `to end ${call}`);
    return { call, args: Object.fromEntries(args) };
  }

  #readQuoted(quote: string): string {
    let value = '';
    this.#at += 1;
    while (this.#at < this.#text.length && this.#peek() !== quote) {
      if (this.#take('\\')) value += ESCAPES[this.#peek()] ?? this.#peek();
      else value += this.#peek();
      this.#at += 1;
    }
    this.#expect(quote, 'to end a quoted text');
    return value;
  }

  #readWhile(kind: RegExp): string {
    const start = this.#at;
    while (this.#at < this.#text.length && kind.test(this.#peek())) this.#at += 1;
    return this.#text.slice(start, this.#at);
  }

  #skipSpace(): void {
    this.#readWhile(/\s/);
  }

  #peek(): string {
    return this.#text[this.#at] ?? '';
  }

  #take(expected: string): boolean {
    if (!this.#text.startsWith(expected, this.#at)) return false;
    this.#at += expected.length;
    return true;
  }

  #expect(expected: string, why: string): void {
    if (!this.#take(expected)) throw new ExpressionError(`"${expected}" is missing ${why}`);
  }
}
