import * as z from 'zod';
import { DAY_MS } from '../../../days.ts';
import { answerQuestion } from '../answer-question.ts';
import { callsOf, callTool, command, inLanguage, say, type Turn } from './turn.ts';

const PHRASES = {
  en: {
    found: 'From earlier conversations:',
    asked: (title: string, day: string) => `*${title}*, ${day}`,
  },
  de: {
    found: 'Aus früheren Unterhaltungen:',
    asked: (title: string, day: string) => `*${title}*, ${day}`,
  },
};

const RECALLS =
  /^(?:what|which|when|why|how|where)\s+(?:\p{L}{1,20}\s+){0,2}?did\s+(?:we|i|you)\s+(?:decide|agree|say|discuss|talk|conclude|choose|settle|tell|mention|ask)(?![\p{L}])|^(?:did we|have we)\s+(?:ever\s+|already\s+)?(?:decided?|discuss(?:ed)?|talk(?:ed)?|agreed?)(?![\p{L}])|^(?:was|wie|wann|warum|worüber)\s+(?:haben|hatten)\s+wir\s[^\n]{0,200}(?:beschlossen|entschieden|besprochen|gesagt|vereinbart|geredet|gesprochen|ausgemacht)|^(?:remind me|erinnere mich)\s[^\n]{0,80}(?:we|wir)\s/iu;
const SLASH = /^\/(?:recall|memory|history)\s+(\S[^\n]{0,400})/i;

const DAYS: readonly [RegExp, number][] = [
  [/\btoday\b|\bheute\b/i, 1],
  [/\byesterday\b|\bgestern\b/i, 2],
  [/\b(?:this|last|past) week\b|\b(?:letzte|diese|vorige|vergangene)[rn]? woche\b/i, 14],
  [/\b(?:this|last|past) month\b|\b(?:letzten|diesen|vorigen) monat\b/i, 62],
  [/\b(?:this|last|past) year\b|\b(?:letztes|dieses|voriges) jahr\b/i, 731],
];
const TODAY = /Today is (\d{4}-\d{2}-\d{2})/;
const FRAME =
  /^(?:what|which|when|why|how|where)\s+(?:\p{L}{1,20}\s+){0,2}?did\s+(?:we|i|you)\s+|^(?:did|have) we\s+(?:ever\s+|already\s+)?|^(?:was|wie|wann|warum|worüber)\s+(?:haben|hatten)\s+wir\s+|^(?:remind me|erinnere mich)\s+/iu;
const VERB =
  /^(?:decided?|agreed?|say|said|discuss(?:ed)?|talk(?:ed)?|conclude|choose|settle|tell|mention|ask)\s+(?:(?:about|on|for|to|with|of)\s+)?/i;
const TIME =
  /\b(?:today|yesterday|(?:this|last|past) (?:week|month|year)|heute|gestern|(?:letzte|diese|vorige|vergangene)[rns]? (?:woche|monat|jahr))\b/giu;

const resultSchema = z.object({
  conversations: z.array(
    z.object({
      n: z.number(),
      title: z.string(),
      question: z.string(),
      answer: z.string(),
      at: z.string(),
    }),
  ),
});

type Recall = { query: string; since?: string };

/** The day, ISO 8601, from which on it may have been said; the run's instructions tell today's. */
function sinceOf(text: string, system: string): string | undefined {
  const today = TODAY.exec(system)?.[1];
  const days = DAYS.find(([words]) => words.test(text))?.[1];
  if (!today || !days) return undefined;
  return new Date(Date.parse(`${today}T00:00:00Z`) - (days - 1) * DAY_MS).toISOString();
}

function read({ message, conversation }: Turn): Recall | undefined {
  const slash = SLASH.exec(message.text)?.[1];
  if (!slash && !RECALLS.test(message.head)) return undefined;
  if (!conversation.tools.has('search_conversations') && conversation.tools.has('vector_search'))
    return undefined;
  const text = slash ?? message.head;
  const query = text
    .replace(TIME, ' ')
    .replace(FRAME, '')
    .replace(VERB, '')
    .replace(/\s+/g, ' ')
    .trim();
  const since = sinceOf(text, conversation.system);
  return { query: query || text, ...(since ? { since } : {}) };
}

const shortened = (text: string) => {
  const flat = text
    .replace(/\[\d{1,3}\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return flat.length > 400 ? `${flat.slice(0, 400).trimEnd()} …` : flat;
};

/** Asks the memory of earlier conversations; what is not there is looked for in the documents. */
export const recallConversations = command<Recall>({
  name: 'recall-conversations',
  read,
  reply: (request, turn) => {
    const search = callsOf(turn, 'search_conversations').at(-1);
    if (!search) return callTool(turn, 'search_conversations', { ...request });
    const found = resultSchema.catch({ conversations: [] }).parse(search.result).conversations;
    if (found.length === 0) return answerQuestion(turn.conversation);
    const phrases = inLanguage(turn, PHRASES);
    const list = found
      .slice(0, 5)
      .map(
        ({ n, title, answer, at }) =>
          `- ${shortened(answer)} (${phrases.asked(title, at.slice(0, 10))}) [${n}]`,
      );
    return say(`${phrases.found}\n\n${list.join('\n')}`);
  },
});
