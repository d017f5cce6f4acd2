import { answerQuestion } from './answer-question.ts';
import { appendText } from './commands/append-text.ts';
import { beyondOffline } from './commands/beyond-offline.ts';
import { checkFile } from './commands/check-file.ts';
import { createFile } from './commands/create-file.ts';
import { editFile } from './commands/edit-file.ts';
import { findFiles } from './commands/find-files.ts';
import { fixTypo } from './commands/fix-typo.ts';
import { ingestUrl } from './commands/ingest-url.ts';
import { showPlan, writePlan } from './commands/make-plan.ts';
import { readFile } from './commands/read-file.ts';
import { recallConversations } from './commands/recall-conversations.ts';
import { renameSymbol } from './commands/rename-symbol.ts';
import { research } from './commands/research.ts';
import { runCommand } from './commands/run-command.ts';
import { searchCode } from './commands/search-code.ts';
import { searchWeb } from './commands/search-web.ts';
import { summarizeFile } from './commands/summarize-file.ts';
import { type Command, turnOf } from './commands/turn.ts';
import { unknownSlash } from './commands/unknown-slash.ts';
import { appCommands } from './commands/use-app.ts';
import { validateSources } from './commands/validate-sources.ts';
import { widgetCommands } from './commands/widgets/index.ts';
import { takeAction } from './commands/widgets/take-action.ts';
import { detectLanguage } from './detect-language.ts';
import { frames } from './frames.ts';
import type { Conversation } from './read-conversation.ts';
import type { Reply } from './schema.ts';
import { summarize } from './summarize.ts';

const GREETING =
  /^(?:hi|hello|hey|howdy|good (?:morning|afternoon|evening|day)|greetings|hallo|guten (?:tag|morgen|abend)|moin|servus)(?:[\s,]+(?:there|all|everyone|team|flightdeck|you|zusammen))?[\s!.,:)-]*$/i;
const THANKS =
  /^(?:(?:ok(?:ay)?|great|perfect|super|cool|nice)[\s,!.]*)?(?:thanks?(?: you)?|thx|cheers|danke(?: schön| dir| ihnen)?|vielen dank)(?:[\s,]+(?:a lot|so much|very much|again|sehr))?[\s!.]*$/i;
const CAPABILITIES =
  /^(?:(?:so|and)\s+)?(?:what (?:can|do) you (?:do|know|offer)|what are you(?: able to do| capable of)?|who are you|how (?:can|do) you (?:help|work)|(?:which|what) model (?:are you|is this|do you use|are you using)|are you (?:an? )?(?:ai|bot|human|offline|language model|llm|chatgpt|robot).*|help(?: me)?|was kannst du(?: alles)?(?: tun)?|wer bist du|was (?:können|machen) sie)[\s?!.]*$/i;
const SUMMARY =
  /\b(?:summari[sz]e|summary|summaries|key points|main points|tl;?dr|overview of|gist of|zusammenfass\p{L}*)|\bfass\p{L}*\b.*\bzusammen\b/iu;

const saying = (name: 'greeting' | 'thanks' | 'capabilities', pattern: RegExp): Command => ({
  name,
  take: ({ message }) =>
    pattern.test(message.text)
      ? () => ({ type: 'text', text: frames[detectLanguage(message.text)][name] })
      : undefined,
});

const talking = (
  name: string,
  reply: (conversation: Conversation) => Reply,
  pattern = /^/,
): Command => ({
  name,
  take: ({ message, conversation }) =>
    pattern.test(message.text) ? () => reply(conversation) : undefined,
});

/** What needs a tool. The more particular ones come first: fixing a typo is an edit, too. */
const COMMANDS: readonly Command[] = [
  validateSources,
  ...widgetCommands,
  ...appCommands,
  ingestUrl,
  searchWeb,
  renameSymbol,
  fixTypo,
  appendText,
  editFile,
  checkFile,
  research,
  createFile,
  runCommand,
  searchCode,
  summarizeFile,
  readFile,
  findFiles,
  recallConversations,
];

/** First match wins; the last entry takes everything else. */
export const INTENTS: readonly Command[] = [
  takeAction,
  writePlan(() => COMMANDS),
  saying('greeting', GREETING),
  saying('thanks', THANKS),
  saying('capabilities', CAPABILITIES),
  showPlan(() => COMMANDS),
  ...COMMANDS,
  beyondOffline,
  unknownSlash,
  talking('summary', summarize, SUMMARY),
  talking('question', answerQuestion),
];

/** The intent that takes the last message of a conversation. */
export const intentOf = (conversation: Conversation): string | undefined =>
  INTENTS.find((intent) => intent.take(turnOf(conversation)))?.name;

/** The lines by which the workflows learn what came of a step of a plan. */
const STEP_DONE = 'Step done:';
const STEP_FAILED = 'Step failed:';

/** The answer that ends a step of a plan says in its last line what came of it. */
function endStep({ system }: Conversation, reply: Reply): Reply {
  if (reply.type !== 'text' || !system.includes(STEP_DONE)) return reply;
  const [first = '', ...rest] = reply.text.trim().split('\n');
  const outcome = `${reply.failed ? STEP_FAILED : STEP_DONE} ${first.replace(/:$/, '.')}`;
  const details = rest.join('\n').trim();
  return { ...reply, text: details === '' ? outcome : `${details}\n\n${outcome}` };
}

/** The step that the offline model takes next in a conversation; the same input gives the same step. */
export function nextReply(conversation: Conversation): Reply {
  const turn = turnOf(conversation);
  for (const intent of INTENTS) {
    const reply = intent.take(turn);
    if (reply) return endStep(conversation, reply());
  }
  return endStep(conversation, answerQuestion(conversation));
}
