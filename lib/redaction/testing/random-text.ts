const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';

/** Random texts from a seed, so that a failing test can be repeated. */
export class RandomText {
  private state: number;
  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A whole number below `limit` (mulberry32). */
  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }

  private of(signs: string, length: number): string {
    return Array.from({ length }, () => signs[this.below(signs.length)]).join('');
  }

  /** Letters and digits, of each at least one, as every issued token has. */
  alnum(length: number): string {
    return `${this.of(LOWER + UPPER, 1)}${this.of(DIGITS, 1)}${this.of(LOWER + UPPER + DIGITS, length - 2)}`;
  }

  hex = (length: number) => `${this.of('abcdef', 1)}${this.of(`abcdef${DIGITS}`, length - 1)}`;
  upper = (length: number) => `${this.of(UPPER, 1)}${this.of(`${UPPER}234567`, length - 1)}`;
  digits = (length: number) => this.of(DIGITS, length);
  lower = (length: number) => `${this.of(LOWER, 1)}${this.of(LOWER + DIGITS, length - 1)}`;
  word = (length: number) => this.of(LOWER, length);
  /** Letters, digits, dash and underline; ends with none of the last two. */
  url = (length: number) =>
    `${this.alnum(4)}${this.of(`${LOWER}${UPPER}${DIGITS}-_`, length - 6)}${this.alnum(2)}`;
  base64 = (length: number) =>
    `${this.alnum(4)}${this.of(`${LOWER}${UPPER}${DIGITS}+/`, length - 4)}`;
  uuid = () => [8, 4, 4, 4, 12].map((length) => this.hex(length)).join('-');
  /** A password as people and generators make them. */
  password = () => `${this.alnum(7)}${this.of('!-_.~*+^', 1)}${this.alnum(7)}`;
}
