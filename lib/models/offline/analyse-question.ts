import { detectLanguage } from './detect-language.ts';
import type { Question, QuestionKind, QuestionTerm } from './schema.ts';
import { isStopWord, isWeakStem, stem, words } from './words.ts';

const KINDS: readonly [QuestionKind, RegExp][] = [
  ['length', /\bhow (?:tall|high|deep|wide|far|thick)\b|\bwie (?:hoch|tief|breit|weit)\b/i],
  ['weight', /\bhow heavy\b|\bhow much (?:do|does|did) .+ weigh\b|\bwie schwer\b/i],
  ['age', /\bhow old\b|\bwie alt\b/i],
  [
    'number',
    /\bhow (?:many|much|large|big|long|far|fast|high|tall|heavy|deep|wide|often)\b|\bwhat (?:is the )?(?:[a-z-]+ )?(?:number|size|limit|maximum|minimum|price|cost|port|weight)\b|\b(?:at|below|above|up to|to) (?:what|which) (?:[a-z]+ )?(?:height|speed|temperature|width|depth|charge|zoom|wind|level)\b|\bwhat temperature\b|\bwhich version\b|\bsince (?:which|what|when)\b|\bwie ?(?:viele?|lange?|gro(?:ß|ss)|hoch|oft|schwer|teuer)\b/i,
  ],
  [
    'time',
    /^\W*(?:and |but )?when\b|\bwhen (?:is|was|are|were|did|does|do|will|has|must|should)\b|\bwhat (?:times?|date|day|year)\b|\bwhich (?:day|date|year|month)\b|\bwann\b/i,
  ],
  [
    'code',
    /\b(?:which|what) (?:[a-z-]+ )?(?:commands?|variables?|endpoints?|codes?|keys?|address|url|port|settings?|path)\b|\bwelche[rs]? (?:befehl|variable|adresse)\b/i,
  ],
  ['person', /\bwho(?:m|se)?\b|\bwer\b|\bwem\b|\bwessen\b/i],
  ['place', /\bwhere\b|\bwoh?er\b|\bwo\b|\bwohin\b/i],
  ['reason', /\bwhy\b|\bwhat (?:is|are) the reasons?\b|\bwarum\b|\bwieso\b|\bweshalb\b/i],
  [
    'list',
    /\b(?:which|what) (?:[\p{L}-]+ ){0,2}[\p{L}-]+s (?:are there|(?:are|is) supported|can (?:i|we|you))\b|\b(?:which|what) (?:are (?:the|all)|[\p{L}-]+s (?:are|can|does|do|may|were|have|will|is)\b)|\blist\b|\bname (?:all|the)\b|\bwelche\b/iu,
  ],
  [
    'how',
    /\bhow (?:do|does|can|could|should|to|would|is|are|did)\b|\bwhat (?:can|should|do|must) (?:i|we|you) (?:do|include)\b|\bsteps?\b|\bwie\b/i,
  ],
  [
    'definition',
    /\bwhat(?:'s| is| are) (?:an? |the )?[\p{L}\p{N}_-]+(?: [\p{L}\p{N}_-]+){0,2}\??$|\bwas (?:ist|sind)\b/iu,
  ],
];

export function questionKind(text: string): QuestionKind {
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'general';
}

/** Names, codes and numbers: a text without them is about something else. */
function isSpecific(word: string, first: boolean, language: 'en' | 'de'): boolean {
  if (/\p{N}|_/u.test(word) || /^\p{Lu}{2,}$/u.test(word)) return true;
  return !first && language === 'en' && /^\p{Lu}/u.test(word);
}

/** "Which endpoint is …", "what format do …": the answer is one, and need not say so. */
const ANSWER_TYPE =
  /\b(?:which|what) ([\p{L}-]+) (?:is|are|was|were|do|did|have|can|could|should|must|may|will|[\p{L}]{2,}s)\b/iu;
/** "How does … work?" is about what stands between. */
const HOW_IT_WORKS = /(\bhow (?:do|does|did) .+?) works?(?=\W*$)/i;
/** "How do I connect …": documents tell it in other verbs. */
const ASKED_VERB =
  /\bhow (?:do|can|should|could|would) (?:i|we|you|one) ([\p{L}-]+)|\bhow to ([\p{L}-]+)/iu;
const TYPE_WEIGHT = 0.6;
const FOCUS_WEIGHT = 1.25;
const SPECIFIC_WEIGHT = 1.4;
const WEAK_WEIGHT = 0.5;

/** "unfinished" is said as "not finished", "colder" as "cold". */
function relatives(word: string): string[] {
  const plain = /^un(\p{L}{5,})$/iu.exec(word)?.[1];
  const positive = /^(\p{L}{3,}?)(?:er|est)$/iu.exec(word)?.[1];
  return [plain, positive].filter((form) => form !== undefined).map(stem);
}

/** "What is the weight of …?": a text that does not name the attribute cannot answer. */
const ASKS_FOR_ATTRIBUTE =
  /\bwhat(?:'s| is| was| are| were) (?:the |an? )?[\p{L}' -]+? (?:of|for|in|at|between)\b|\bwelche[rsnm]? [\p{L}]+ (?:hat|haben)\b/iu;

/** Content words of a text, each once, in order. The first that is not weak is what is asked for. */
export function questionTerms(text: string): QuestionTerm[] {
  const language = detectLanguage(text);
  const found = new Map<string, QuestionTerm>();
  const all = words(text.replace(HOW_IT_WORKS, '$1'));
  const verb = ASKED_VERB.exec(text);
  const type = stem(verb?.[1] ?? verb?.[2] ?? ANSWER_TYPE.exec(text)?.[1] ?? '');
  const others = all.filter(
    ({ text: word }) => !isStopWord(word) && stem(word) !== type && !isWeakStem(stem(word)),
  );
  const turnsOnFocus = ASKS_FOR_ATTRIBUTE.test(text);
  let focused = false;
  all.forEach(({ text: word, start }, index) => {
    if (isStopWord(word)) return;
    const stemmed = stem(word);
    if (found.has(stemmed)) return;
    const first = index === 0 || /[.!?:"“]\s*$/.test(text.slice(0, start));
    const weak = isWeakStem(stemmed);
    const specific = !weak && isSpecific(word, first, language);
    const isType = stemmed === type && others.length > 0;
    const focus = !weak && !focused && !isType;
    focused ||= focus;
    const base = weak ? WEAK_WEIGHT : isType ? TYPE_WEIGHT : specific ? SPECIFIC_WEIGHT : 1;
    const neighbours = [all[index - 1]?.text, all[index + 1]?.text];
    found.set(stemmed, {
      word,
      stem: stemmed,
      equals: [
        ...(neighbours[0] ? [stem(neighbours[0] + word)] : []),
        ...(neighbours[1] ? [stem(word + neighbours[1])] : []),
        ...(word.includes('-') ? [stem(word.replaceAll('-', ''))] : []),
        ...relatives(word),
      ],
      weight: focus ? base * FOCUS_WEIGHT : base,
      specific,
      carried: false,
      focus: focus && turnsOnFocus,
    });
  });
  return [...found.values()];
}

export function analyseQuestion(text: string): Question {
  return {
    text,
    language: detectLanguage(text),
    kind: questionKind(text),
    terms: questionTerms(text),
  };
}
