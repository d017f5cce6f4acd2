import { analyseQuestion } from './analyse-question.ts';
import type { Question, QuestionTerm } from './schema.ts';
import { isDeciding } from './term-match.ts';

const LEADS =
  /^(?:and|but|also|so|then|now|ok(?:ay)?|what about|how about|same (?:for|with)|und|aber|auch|jetzt|dann)\b[\s,]*/i;
const POINTS_BACK =
  /\b(?:it|its|that|this|they|them|their|those|these|there|he|she|him|her|his|one|ones|same|else|instead|dort|damit|dafür|davon|darauf|sie|es|ihn|ihm)\b/i;
const TAIL =
  /\s+(?:on|for|in|with|under|using|from|auf|für|unter|mit)\s+[^\s?]+(?:\s+[^\s?]+)?\s*\??$/i;
const TAIL_ONLY = /^(?:for|on|in|with|under|using|auf|für|unter|mit)\s+/i;
const SHORT = 3;
const CARRIED_WEIGHT = 0.6;

/** "Tell me more", "go on": nothing of its own, the earlier topic is meant. */
export const ASKS_FOR_MORE =
  /^(?:(?:please\s+)?(?:tell me |say |show )?more(?: details?| about (?:it|that|this))?|go on|continue|anything else|what else|details?|elaborate|mehr(?: davon| dazu)?|weiter)(?:\s+please)?[\s.!?]*$/i;

function leansBack(question: Question): boolean {
  if (ASKS_FOR_MORE.test(question.text.trim()) || LEADS.test(question.text.trim())) return true;
  const strong = question.terms.filter((term) => term.weight >= 1);
  if (strong.some((term) => term.specific)) return false;
  return strong.length < SHORT && POINTS_BACK.test(question.text);
}

function carry(earlier: Question, own: QuestionTerm[]): QuestionTerm[] {
  const known = new Set(own.map((term) => term.stem));
  return earlier.terms
    .filter((term) => !known.has(term.stem))
    .map((term) => ({ ...term, weight: Math.min(term.weight, 1) * CARRIED_WEIGHT, carried: true }));
}

/** "How do I install it on Linux?" + "now for Windows": the old platform must not be carried over. */
function withoutReplacedTail(earlier: Question, text: string): Question {
  const rest = text.replace(LEADS, '');
  if (!TAIL_ONLY.test(rest) || !TAIL.test(earlier.text)) return earlier;
  const kept = new Set(analyseQuestion(earlier.text.replace(TAIL, '')).terms.map((t) => t.stem));
  const terms = earlier.terms.filter((term) => term.carried || kept.has(term.stem));
  return terms.length > 0 ? { ...earlier, terms } : earlier;
}

/**
 * Reads the user turns of a conversation in order and returns the last one as a question that
 * stands alone: a follow-up takes over the topic words of the turns before it (20-agent CL1).
 */
export function resolveFollowUp(userTurns: string[]): Question {
  let resolved = analyseQuestion(userTurns[0] ?? '');
  for (const text of userTurns.slice(1)) {
    const own = analyseQuestion(text);
    if (!leansBack(own)) {
      if (own.terms.length > 0) resolved = own;
      continue;
    }
    const carried = carry(withoutReplacedTail(resolved, text), own.terms);
    const kind = own.kind === 'general' ? resolved.kind : own.kind;
    resolved = { ...own, kind, terms: [...own.terms, ...carried] };
  }
  return resolved;
}

/** "What is Flightdeck?": a question without a deciding word is answered where documents introduce themselves. */
const INTRODUCTION = 'introduction overview getting started';

/** The text to search for: the question as asked, and the words it takes over. */
export function searchQuery(question: Question): string {
  const own = question.text.trim().replace(LEADS, '');
  const carried = question.terms.filter((term) => term.carried).map((term) => term.word);
  const ownWords = question.terms.some((term) => !term.carried) ? [own] : [];
  const vague = question.kind === 'definition' && !question.terms.some(isDeciding);
  const all = [...ownWords, ...carried, ...(vague ? [INTRODUCTION] : [])];
  return all.join(' ').slice(0, 1_000) || own;
}
