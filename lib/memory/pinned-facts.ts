import type { Message } from '@ag-ui/core';
import { tunables } from '../tunables.ts';
import { messageText } from './message-text.ts';

const ASKS_TO_REMEMBER =
  /^[\s>*-]*(?:please,?\s+|bitte\s+)?(?:remember(?! when)|keep in mind|(?:do not|don['’]t) forget|from now on|pin|important|merke? dir|denke? daran|vergiss nicht|ab jetzt|von nun an|wichtig)\b/i;

function factsOf(message: Message): string[] {
  if (message.role !== 'user') return [];
  return messageText(message)
    .split('\n')
    .flatMap((line) => line.split(/(?<=[!?]|\p{L}{2}\.)\s+(?=\p{Lu})/u))
    .filter((sentence) => ASKS_TO_REMEMBER.test(sentence) && !sentence.trim().endsWith('?'))
    .map((sentence) => sentence.trim().slice(0, tunables.memory.pinnedFactChars));
}

/**
 * What users asked to remember ("Remember: the release is on Friday.", "Merk dir …"), word for
 * word, behind what earlier summaries carry. Said twice counts once; the newest stay.
 */
export function pinnedFacts(carried: readonly string[], messages: readonly Message[]): string[] {
  const facts = [...carried, ...messages.flatMap(factsOf)];
  const newest = facts.filter((fact, index) => facts.lastIndexOf(fact) === index);
  return newest.slice(-tunables.memory.pinnedFacts);
}
