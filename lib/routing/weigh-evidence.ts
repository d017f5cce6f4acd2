import { codeEvidence } from './evidence/code.ts';
import { hintEvidence } from './evidence/hints.ts';
import { questionEvidence } from './evidence/questions.ts';
import type { Evidence, EvidenceTable } from './evidence/schema.ts';
import { toolEvidence } from './evidence/tools.ts';
import { workflowEvidence } from './evidence/workflows.ts';
import { compilePhrase, firstWords, matchesAt, type Phrase } from './match-phrase.ts';
import type { IntentType } from './schema.ts';

type Rule = { type: IntentType; weight: number; source: string; phrase: Phrase; needs?: string };
/** How much speaks for a type, and the strongest phrase that does. */
export type Score = { type: IntentType; score: number; because: string };

const TABLES: EvidenceTable[] = [
  questionEvidence,
  toolEvidence,
  codeEvidence,
  workflowEvidence,
  hintEvidence,
];
const RULES = TABLES.flatMap((table) =>
  (Object.entries(table) as [IntentType, readonly Evidence[]][]).flatMap(([type, evidence]) =>
    evidence.map(
      ([weight, source, needs]): Rule => ({
        type,
        weight,
        source,
        phrase: compilePhrase(source),
        needs,
      }),
    ),
  ),
);

const byFirstWord = new Map<string, Rule[]>();
const others: Rule[] = [];
for (const rule of RULES) {
  const first = firstWords(rule.phrase);
  if (!first) others.push(rule);
  for (const word of first ?? []) byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), rule]);
}

function positionOf(rule: Rule, words: readonly string[], at: number): boolean {
  const anchored = rule.phrase[0]?.kind === 'start';
  if (anchored && words[at - 1] !== '^') return false;
  return matchesAt(rule.phrase, words, anchored ? at - 1 : at);
}

/**
 * Adds up what the phrases of the tables say; each phrase counts once. Of several phrases for a
 * type the strongest counts whole, the next half, the next a quarter and so on, as they often say the same.
 * @param words from `readMessage`
 */
export function weighEvidence(words: readonly string[]): Score[] {
  const present = new Set(words);
  const found = new Set<Rule>();
  words.forEach((word, at) => {
    for (const rule of [...(byFirstWord.get(word) ?? []), ...others]) {
      if (found.has(rule) || (rule.needs && !present.has(rule.needs))) continue;
      if (positionOf(rule, words, at)) found.add(rule);
    }
  });
  const scores = new Map<IntentType, Score & { share: number }>();
  for (const { type, weight, source } of [...found].sort((a, b) => b.weight - a.weight)) {
    const known = scores.get(type);
    if (known) {
      known.share /= 2;
      known.score += weight * known.share;
    } else scores.set(type, { type, score: weight, because: source, share: 1 });
  }
  return [...scores.values()];
}
