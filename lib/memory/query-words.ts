import { lexicalText } from '../knowledge/index.ts';
import { isStopWord } from '../models/index.ts';
import { tunables } from '../tunables.ts';

/** Words of talking about talking: they stand in the question, not in what was said. */
const TALK =
  /^(?:talk\w*|discuss\w*|mention\w*|sa(?:y|id|ying)|t(?:ell|old)|ask\w*|chat\w*|convers\w*|earlier|previous\w*|remember|recall|besprochen|besprachen|gesprochen|geredet|gesagt|erwähnt|unterhalten|gefragt|unterhaltung\w*|gespräch\w*|früher\w*|vorher)$/u;

/** The words of a question that earlier conversations are searched for. */
export function queryWords(text: string): string[] {
  const spoken = lexicalText(text)
    .split(' ')
    .filter((word) => word !== '' && !isStopWord(word));
  const telling = spoken.filter((word) => !TALK.test(word));
  return [...new Set(telling)].slice(0, tunables.memory.queryWords);
}
