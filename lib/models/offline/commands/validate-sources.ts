import * as z from 'zod';
import { answerQuestion } from '../answer-question.ts';
import { slashRest } from './message.ts';
import { callsOf, callTool, command, inLanguage, say } from './turn.ts';

const PHRASES = {
  en: {
    none: 'You approved none of the sources, so there is nothing that I may answer from.',
    which: 'Which question should be answered from approved sources? Write `/validate question`.',
  },
  de: {
    none: 'Du hast keine der Quellen bestätigt, also gibt es nichts, woraus ich antworten darf.',
    which:
      'Welche Frage soll aus bestätigten Quellen beantwortet werden? Schreib `/validate Frage`.',
  },
};

const ASKS =
  /^(?:(?:let me )?(?:validate|check|approve) (?:the )?sources (?:for|before you answer|first)|prüfe mit mir die quellen (?:für|zu))\s*[:,]?\s*(\S[^\n]{0,500})$/iu;
const resultSchema = z.object({ approved: z.array(z.unknown()) });

/** Answers a question once the user has said which of the sources found the answer may rest on. */
export const validateSources = command<string>({
  name: 'validate-sources',
  read: ({ message, conversation }) => {
    if (!conversation.tools.has('validate_sources')) return undefined;
    return slashRest(message, 'validate') ?? ASKS.exec(message.head)?.[1];
  },
  reply: (question, turn) => {
    const phrases = inLanguage(turn, PHRASES);
    if (question === '') return say(phrases.which);
    const { conversation } = turn;
    const asked = {
      ...conversation,
      userTurns: [...conversation.userTurns.slice(0, -1), question],
    };
    if (conversation.searches.length === 0) return answerQuestion(asked);
    const call = callsOf(turn, 'validate_sources').at(-1);
    const found = conversation.searches.some((search) => search.ok && search.passages.length > 0);
    if (!call && found) return callTool(turn, 'validate_sources', { question });
    const approved = resultSchema.safeParse(call?.result).data?.approved;
    if (approved?.length === 0) return say(phrases.none);
    return answerQuestion(asked);
  },
});
