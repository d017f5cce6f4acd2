import { tunables } from '../tunables.ts';

const WORD = /[\p{L}\p{N}]+(?:['’_.-][\p{L}\p{N}]+)*/gu;
const END_OF_SENTENCE = /[.!?…](?=\s|$)|\n|[|#*`]/u;
/** Words in common before the cursor: more say no more. */
const LONGEST_MATCH = 5;
/** A single word says enough only if it is one of some length; two do when one of them is. */
const TELLING = 4;

type Candidate = { text: string; matched: number; partial: boolean; count: number; order: number };

/**
 * How `texts` go on after the last words of `before`: where most of those words stand together, and
 * among such places what is said most often. A word that is half written is ended. The same
 * texts, best first, always give the same.
 * @returns the continuation up to the end of the sentence, or nothing
 */
export function continueFromTexts(before: string, texts: readonly string[]): string {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (/[.!?…:;]\s*$/.test(line)) return '';
  const written = [...line.matchAll(WORD)].map(([word]) => word.toLowerCase());
  const last = written.at(-1);
  if (last === undefined) return '';
  const inWord = /[\p{L}\p{N}]$/u.test(line);
  const gap = inWord ? ' ' : '';
  const found = new Map<string, Candidate>();
  for (const text of texts) {
    const words = [...text.matchAll(WORD)].map((match) => ({
      text: match[0].toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
    }));
    for (const [index, word] of words.entries()) {
      const whole = word.text === last;
      const partial = !whole && inWord && last.length > 1 && word.text.startsWith(last);
      if (!whole && !partial) continue;
      let matched = 1;
      while (
        matched < LONGEST_MATCH &&
        matched < written.length &&
        index >= matched &&
        words[index - matched]?.text === written.at(-1 - matched)
      ) {
        matched += 1;
      }
      if (!telling(written.slice(-matched), partial)) continue;
      const from = partial ? word.start + last.length : word.end;
      const rest = sentenceRest(text.slice(from));
      if (!/[\p{L}\p{N}]/u.test(rest)) continue;
      const next = partial ? rest : gap + rest.trimStart();
      const known = found.get(next);
      if (known) {
        known.count += 1;
        known.matched = Math.max(known.matched, matched);
      } else {
        found.set(next, { text: next, matched, partial, count: 1, order: found.size });
      }
    }
  }
  return [...found.values()].sort(better)[0]?.text ?? '';
}

function telling(matched: string[], partial: boolean): boolean {
  if (partial) return matched.length > 1 || (matched[0]?.length ?? 0) >= TELLING - 1;
  return matched.some((word) => word.length >= TELLING) && (matched.length > 1 || !partial);
}

function better(a: Candidate, b: Candidate): number {
  return (
    b.matched - a.matched ||
    Number(a.partial) - Number(b.partial) ||
    b.count - a.count ||
    a.order - b.order
  );
}

/** The text up to the end of its sentence, and no more words than are read at a glance. */
function sentenceRest(text: string): string {
  if (/^[.!?…:;,]?\s*\n/.test(text)) return '';
  const near = text.slice(0, tunables.completions.maxChars * 2);
  const end = END_OF_SENTENCE.exec(near);
  const stop = end ? end.index + (/[.!?…]/.test(end[0]) ? 1 : 0) : near.length;
  const sentence = near.slice(0, stop).replace(/\[\d+\]/g, '');
  const words = [...sentence.matchAll(/\S+/g)];
  const { words: most } = tunables.completions;
  const cut = words.length > most ? words[most]?.index : undefined;
  return sentence.slice(0, cut).trimEnd();
}
