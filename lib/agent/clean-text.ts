/** Neither PostgreSQL nor JSON readers take these: U+0000 and halves of surrogate pairs. */
const NUL = '\u0000';
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text without characters that cannot be stored. */
export function cleanText(text: string): string {
  return text.replaceAll(NUL, '').replace(LONE_SURROGATE, '\uFFFD');
}

/** Cleans a stream of deltas; a pair that was cut between two deltas is put together again. */
export class DeltaCleaner {
  private held = '';

  next(delta: string): string {
    const text = this.held + delta;
    const cut = /[\uD800-\uDBFF]$/.test(text);
    this.held = cut ? text.slice(-1) : '';
    return cleanText(cut ? text.slice(0, -1) : text);
  }
}
