const TOKENS = /\{(\d+)(?:,(\d*))?\}|\\?./gs;

/** About how long a pattern is once what counts repeat is written out. Reads it once. */
export function estimatePattern(pattern: string): number {
  /** Of the whole, and of each group that is open. */
  const lengths = [0];
  let last = 0;
  const add = (length: number) => lengths.push((lengths.pop() ?? 0) + length);
  for (const [token, least, upTo] of pattern.matchAll(TOKENS)) {
    if (least !== undefined) {
      const more = last * (Math.max(1, Number(least), Number(upTo ?? 0)) - 1);
      last += more;
      add(more);
    } else if (token === '(') {
      lengths.push(0);
    } else {
      last = token === ')' && lengths.length > 1 ? (lengths.pop() ?? 0) : 1;
      add(last);
    }
  }
  return lengths.reduce((sum, length) => sum + length, 0);
}
