import { tunables } from '../tunables.ts';
import { readMessage } from './read-message.ts';
import {
  type Classification,
  HANDLER_OF,
  HANDLERS,
  type Handler,
  type IntentType,
} from './schema.ts';
import { slashCommand } from './slash-commands.ts';
import { softmax } from './softmax.ts';
import { weighTypes } from './weigh-types.ts';

const AFFIRMATION =
  /^(?:yes|yep|sure|do it|go on|go ahead|continue|again|once more|proceed|ja|genau|mach das|mach weiter|weiter|nochmal|noch mal)(?: please| bitte)?[.!]?$/;
const POINTS_BACK = new Set(
  'it that this these those them again same one another dasselbe es das dies davon nochmal noch'.split(
    ' ',
  ),
);
const FOLLOWS = 'it says only to go on with what was said before';
const LINKS = new Set('for with in of the a do please für mit in von bitte'.split(' '));
const FOLLOW_UP = new Set('and now also then same und jetzt nun auch dann'.split(' '));

/** "And for the other file", "again": a short message without a topic of its own goes on with the last one. */
function followUpWeight(message: string, words: readonly string[]): number {
  const { followUpWords, followUpWeight, affirmationWeight } = tunables.routing;
  const short = message.trim().slice(0, 60).toLowerCase();
  if (AFFIRMATION.test(short)) return affirmationWeight;
  const said = words.filter((word) => /[\p{L}:]/u.test(word));
  if (said.length === 0 || said.length > followUpWords) return 0;
  const points = (word: string) => FOLLOW_UP.has(word) || POINTS_BACK.has(word);
  if (said.every((word) => points(word) || LINKS.has(word))) return affirmationWeight;
  const pointsBack = FOLLOW_UP.has(said[0] ?? '') || said.some((word) => POINTS_BACK.has(word));
  return pointsBack ? followUpWeight : 0;
}

/** What a follow-up goes on with; a bare "yes" without anything before it says nothing. */
function continuedType(weight: number, last: string | undefined): IntentType | undefined {
  if (last !== undefined) return classifyOffline(last).type;
  return weight === tunables.routing.affirmationWeight ? 'unknown' : undefined;
}

/** The type, or what does less where two are likely: a wrong guess shall not begin a task. */
function handlerOf(ranked: readonly { type: IntentType; share: number }[]): Handler {
  const [best, second] = ranked;
  if (!best) return HANDLER_OF.unknown;
  const handler = HANDLER_OF[best.type];
  if (!second || best.share >= tunables.routing.sureFrom) return handler;
  const other = HANDLER_OF[second.type];
  return HANDLERS.indexOf(other) < HANDLERS.indexOf(handler) ? other : handler;
}

/**
 * Classifies a message by what was learned and by the evidence tables: the same message always gets the same answer, in
 * well under 5 ms, however long it is. English and German.
 * @param previous the user's earlier messages, the last one last; short follow-ups go on with it
 */
export function classifyOffline(
  message: string,
  { previous = [] }: { previous?: readonly string[] } = {},
): Classification {
  const { words, entities } = readMessage(message);
  const command = slashCommand(message);
  if (command) {
    const { type, name } = command;
    const reasoning = `Begins with ${name}.`;
    return {
      type,
      confidence: 1,
      handler: HANDLER_OF[type],
      reasoning,
      entities,
      source: 'offline',
    };
  }
  const scores = weighTypes(words);
  const weight = followUpWeight(message, words);
  const continues = weight > 0 ? continuedType(weight, previous.at(-1)) : undefined;
  const continued = scores.find(({ type }) => type === continues);
  if (continued) Object.assign(continued, { score: continued.score + weight, because: FOLLOWS });
  const shares = softmax(scores.map(({ score }) => score));
  const ranked = scores
    .map((score, index) => ({ ...score, share: shares[index] ?? 0 }))
    .sort((a, b) => b.share - a.share);
  const [{ type, share, because }] = ranked as [(typeof ranked)[number]];
  const reasoning = `Reads as ${type.replaceAll('_', ' ')}: ${because}`.slice(0, 300);
  const handler = handlerOf(ranked);
  return { type, confidence: Math.min(1, share), handler, reasoning, entities, source: 'offline' };
}
