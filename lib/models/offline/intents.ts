import { answerQuestion } from './answer-question.ts';
import { detectLanguage } from './detect-language.ts';
import { frames } from './frames.ts';
import type { Conversation } from './read-conversation.ts';
import type { Reply } from './schema.ts';
import { summarize } from './summarize.ts';

export type Intent = {
  name: string;
  matches: (message: string) => boolean;
  /** Called once a step; the conversation tells what was done already. */
  reply: (conversation: Conversation) => Reply;
};

const saying =
  (key: 'greeting' | 'thanks' | 'capabilities') =>
  ({ userTurns }: Conversation): Reply => ({
    type: 'text',
    text: frames[detectLanguage(userTurns.at(-1) ?? '')][key],
  });

const GREETING =
  /^(?:hi|hello|hey|howdy|good (?:morning|afternoon|evening|day)|greetings|hallo|guten (?:tag|morgen|abend)|moin|servus)(?:[\s,]+(?:there|all|everyone|team|flightdeck|you|zusammen))?[\s!.,:)-]*$/i;
const THANKS =
  /^(?:(?:ok(?:ay)?|great|perfect|super|cool|nice)[\s,!.]*)?(?:thanks?(?: you)?|thx|cheers|danke(?: schön| dir| ihnen)?|vielen dank)(?:[\s,]+(?:a lot|so much|very much|again|sehr))?[\s!.]*$/i;
const CAPABILITIES =
  /^(?:(?:so|and)\s+)?(?:what (?:can|do) you (?:do|know|offer)|what are you(?: able to do| capable of)?|who are you|how (?:can|do) you (?:help|work)|(?:which|what) model (?:are you|is this|do you use|are you using)|are you (?:an? )?(?:ai|bot|human|offline|language model|llm|chatgpt|robot).*|help(?: me)?|was kannst du(?: alles)?(?: tun)?|wer bist du|was (?:können|machen) sie)[\s?!.]*$/i;
const SUMMARY =
  /\b(?:summari[sz]e|summary|summaries|key points|main points|tl;?dr|overview of|gist of|zusammenfass\p{L}*)|\bfass\p{L}*\b.*\bzusammen\b/iu;

/** First match wins; the last entry takes everything else. Later tools add their rows here. */
export const INTENTS: readonly Intent[] = [
  { name: 'greeting', matches: (text) => GREETING.test(text), reply: saying('greeting') },
  { name: 'thanks', matches: (text) => THANKS.test(text), reply: saying('thanks') },
  {
    name: 'capabilities',
    matches: (text) => CAPABILITIES.test(text),
    reply: saying('capabilities'),
  },
  { name: 'summary', matches: (text) => SUMMARY.test(text), reply: summarize },
  { name: 'question', matches: () => true, reply: answerQuestion },
];

/** The step that the offline model takes next in a conversation; the same input gives the same step. */
export function nextReply(conversation: Conversation): Reply {
  const message = (conversation.userTurns.at(-1) ?? '').trim();
  const intent = INTENTS.find((candidate) => candidate.matches(message));
  return (intent?.reply ?? answerQuestion)(conversation);
}
