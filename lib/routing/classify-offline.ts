import { tunables } from '../tunables.ts';
import { readMessage } from './read-message.ts';
import { type Classification, type Entities, HANDLER_OF, type IntentType } from './schema.ts';
import { slashCommand } from './slash-commands.ts';
import { type Score, weighEvidence } from './weigh-evidence.ts';

const AFFIRMATION =
  /^(?:yes|yep|sure|do it|go on|go ahead|continue|again|once more|proceed|ja|genau|mach das|mach weiter|weiter|nochmal|noch mal)(?: please| bitte)?[.!]?$/;
const POINTS_BACK = new Set(
  'it that this these those them again same one another dasselbe es das dies davon nochmal noch'.split(
    ' ',
  ),
);
const FOLLOW_UP = new Set('and now also then same und jetzt nun auch dann'.split(' '));

function classification(
  type: IntentType,
  confidence: number,
  reasoning: string,
  entities: Entities,
): Classification {
  const handler = HANDLER_OF[type];
  return { type, confidence, reasoning, entities, handler, source: 'offline' };
}

/** "And for the other file", "again": a short message without a topic of its own goes on with the last one. */
function followUpWeight(message: string, words: readonly string[]): number {
  const { followUpWords, followUpWeight, affirmationWeight } = tunables.routing;
  const short = message.trim().slice(0, 60).toLowerCase();
  if (AFFIRMATION.test(short)) return affirmationWeight;
  const said = words.filter((word) => /[\p{L}:]/u.test(word));
  if (said.length === 0 || said.length > followUpWords) return 0;
  const pointsBack = FOLLOW_UP.has(said[0] ?? '') || said.some((word) => POINTS_BACK.has(word));
  return pointsBack ? followUpWeight : 0;
}

function addFollowUp(scores: Score[], type: IntentType, weight: number): void {
  const because = 'it goes on with the last message';
  const known = scores.find((score) => score.type === type);
  if (known) known.score += weight / 2;
  else scores.push({ type, score: weight, because });
}

/** The best type's share when scores are read as log-odds against saying nothing in particular. */
function shareOf(best: Score, scores: readonly Score[]): number {
  const exponential = (score: number) => Math.exp(score - best.score);
  const all = scores.reduce((sum, { score }) => sum + exponential(score), 0);
  return 1 / Math.max(1, all);
}

/**
 * Classifies a message by the evidence tables: the same message always gets the same answer, in
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
    return classification(command.type, 1, `Begins with ${command.name}.`, entities);
  }
  const scores = weighEvidence(words);
  const last = previous.at(-1);
  const weight = last === undefined ? 0 : followUpWeight(message, words);
  if (last !== undefined && weight > 0) addFollowUp(scores, classifyOffline(last).type, weight);
  const unknown: Score = {
    type: 'unknown',
    score: tunables.routing.unknownWeight,
    because: 'nothing says what is wanted',
  };
  const ranked = [unknown, ...scores].sort((a, b) => b.score - a.score);
  const best = ranked[0] ?? unknown;
  const reasoning = `Reads as ${best.type.replaceAll('_', ' ')}: ${best.because}`;
  return classification(best.type, shareOf(best, ranked), reasoning.slice(0, 300), entities);
}
