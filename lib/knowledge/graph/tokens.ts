import { BINDING_WORDS } from './common-words.ts';

/** A word of a sentence, or what ends one (`sentence`) or a part of one (`break`). */
export type Token =
  | { kind: 'word'; text: string; lower: string; first: boolean; binding: boolean }
  | { kind: 'sentence' | 'break' };

const TOKEN =
  /[\p{L}\p{N}\p{M}]+(?:['’\-./+&_][\p{L}\p{N}\p{M}]+)*|[.!?:;,()[\]{}"“”„«»|*_#>/\\=+\n\t•·–—]/gu;
const BREAKS_SENTENCE = /[.!?:|#>\n\t•·]/;
const POSSESSIVE = /['’](?:s|S)?$/;

/** Words and the borders between them. A single line break in running text is none. */
export function tokensOf(prose: string): Token[] {
  const tokens: Token[] = [];
  let first = true;
  for (const [text] of prose.matchAll(TOKEN)) {
    if (/^[\p{L}\p{N}\p{M}]/u.test(text)) {
      const bare = text.replace(POSSESSIVE, '');
      const lower = bare.toLowerCase();
      const binding = BINDING_WORDS.has(lower);
      tokens.push({ kind: 'word', text: bare, lower, first, binding });
      first = false;
      if (bare !== text) tokens.push({ kind: 'break' });
      continue;
    }
    if (text === '\n') continue;
    const ends = BREAKS_SENTENCE.test(text);
    tokens.push({ kind: ends ? 'sentence' : 'break' });
    first ||= ends || /["“„«(*_-]/.test(text);
  }
  return tokens;
}
