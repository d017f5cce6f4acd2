import type { CitedPassage } from '../../knowledge/schema.ts';
import { tunables } from '../../tunables.ts';
import type { Unit } from './schema.ts';
import type { Excerpt } from './select-answer.ts';
import { splitUnits } from './split-units.ts';
import { isStopWord, stem, stemSet, words } from './words.ts';

/** How often each content stem occurs in the texts: what a document talks about most. */
function frequencies(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const { text: word } of words(text)) {
      if (isStopWord(word)) continue;
      const stemmed = stem(word);
      counts.set(stemmed, (counts.get(stemmed) ?? 0) + 1);
    }
  }
  return counts;
}

function centrality(unit: Unit, counts: Map<string, number>): number {
  const stems = [...stemSet(unit.text)];
  const known = stems.map((stemmed) => counts.get(stemmed) ?? 0).filter((count) => count > 1);
  const sum = known.reduce((total, count) => total + Math.log(count), 0);
  return sum / Math.sqrt(8 + unit.text.split(/\s+/).length);
}

type Candidate = { passage: CitedPassage; unit: Unit; section: string; score: number };

/** The whole sentences and items of the passages, those first that say most about all of them. */
export function selectSentences(passages: CitedPassage[]): Candidate[] {
  const counts = frequencies(passages.map((passage) => passage.text));
  const candidates = passages.flatMap((passage) =>
    splitUnits(passage).map((unit, index, all) => {
      const opens = index === 0 || all[index - 1]?.headings.at(-1) !== unit.headings.at(-1);
      const section = [...passage.headings, ...unit.headings].at(-1) ?? passage.n;
      return {
        passage,
        unit,
        section: `${passage.documentId}:${section}`,
        score: centrality(unit, counts) * (opens ? 1.3 : 1),
      };
    }),
  );
  return candidates
    .filter(({ unit }) => unit.kind === 'sentence' || unit.kind === 'item')
    .filter(({ unit }) => unit.text.split(/\s+/).length >= 5 && /[.!;]\W*$/.test(unit.text))
    .sort((a, b) => b.score - a.score);
}

/**
 * The sentences that say most about the passages, at most one a section before a second one is
 * taken, in the order of the document.
 */
export function selectSummary(passages: CitedPassage[]): Excerpt[] {
  const sentences = selectSentences(passages);
  const firstOfSection = new Set<string>();
  const spread = sentences.filter(({ section }) => {
    const fresh = !firstOfSection.has(section);
    firstOfSection.add(section);
    return fresh;
  });
  const chosen = [...spread, ...sentences.filter((one) => !spread.includes(one))].slice(
    0,
    tunables.offline.summarySentences,
  );
  return chosen
    .sort(
      (a, b) =>
        a.passage.documentId.localeCompare(b.passage.documentId) ||
        a.passage.start + a.unit.start - (b.passage.start + b.unit.start),
    )
    .map(({ unit, passage }) => ({ unit, n: passage.n }));
}
