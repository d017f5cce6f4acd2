/**
 * Globs for rules, matched in time linear in both texts: rules are written by people and their
 * subjects by models, and a backtracking matcher can be kept busy for minutes by a few stars.
 *
 * `*` is anything within a segment, `**` anything at all, `**` + `/` any number of folders (also
 * none), `?` one character, and `\` takes the meaning from the character behind it.
 */
type Token =
  | { kind: 'char'; value: string }
  | { kind: 'one' }
  | { kind: 'segment' }
  | { kind: 'any' }
  /** May be passed by or entered; `inside` is left behind a separator only. */
  | { kind: 'folders' }
  | { kind: 'inside' };

function tokensOf(pattern: string, separator: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const value = pattern.charAt(at);
    const starts = at === 0 || pattern.charAt(at - 1) === separator;
    if (value === '\\' && at + 1 < pattern.length) {
      at += 1;
      tokens.push({ kind: 'char', value: pattern.charAt(at) });
    } else if (value === '*' && pattern.charAt(at + 1) === '*') {
      while (pattern.charAt(at + 1) === '*') at += 1;
      if (separator && starts && pattern.charAt(at + 1) === separator) {
        at += 1;
        tokens.push({ kind: 'folders' }, { kind: 'inside' });
      } else tokens.push({ kind: 'any' });
    } else if (value === '*') tokens.push({ kind: separator ? 'segment' : 'any' });
    else if (value === '?') tokens.push({ kind: 'one' });
    else tokens.push({ kind: 'char', value });
  }
  return tokens;
}

/** Adds a place in the pattern and those reached from it without reading anything. */
function reach(tokens: Token[], places: Set<number>, place: number): void {
  if (places.has(place)) return;
  places.add(place);
  const kind = tokens[place]?.kind;
  if (kind === 'segment' || kind === 'any') reach(tokens, places, place + 1);
  if (kind === 'folders') {
    reach(tokens, places, place + 1);
    reach(tokens, places, place + 2);
  }
}

/** @param separator what `*` does not cross; empty: it crosses everything */
export function matchesGlob(pattern: string, text: string, separator: '/' | ''): boolean {
  const tokens = tokensOf(pattern, separator);
  let places = new Set<number>();
  reach(tokens, places, 0);
  for (let at = 0; at < text.length && places.size > 0; at += 1) {
    const char = text.charAt(at);
    const next = new Set<number>();
    for (const place of places) {
      const token = tokens[place];
      const separates = char === separator;
      if (token?.kind === 'char' && token.value === char) reach(tokens, next, place + 1);
      if (token?.kind === 'one' && !separates) reach(tokens, next, place + 1);
      if (token?.kind === 'any' || token?.kind === 'inside') reach(tokens, next, place);
      if (token?.kind === 'segment' && !separates) reach(tokens, next, place);
      if (token?.kind === 'inside' && separates) reach(tokens, next, place + 1);
    }
    places = next;
  }
  return places.has(tokens.length);
}

/** The glob that matches exactly this text. */
export function escapeGlob(text: string): string {
  return text.replace(/[\\*?]/g, '\\$&');
}
