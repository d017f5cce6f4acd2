import type { Reply } from '../schema.ts';
import { answerOf } from './results.ts';
import { callsOf, callTool, inLanguage, say, sayFailed, type Turn } from './turn.ts';

const PHRASES = {
  en: { left: 'Without an answer to that I leave it as it is.' },
  de: { left: 'Ohne eine Antwort darauf lasse ich es, wie es ist.' },
};

/** What is known, or the step that finds it out. */
export type Known<Key extends string, Value> = Record<Key, Value> | { reply: Reply };

/** The human's answer, once it was given; before that, the question. */
export function askOnce(
  turn: Turn,
  question: string,
  options: readonly string[] = [],
): Known<'answer', string> {
  const asked = callsOf(turn, 'ask_user').find((call) => call.input.question === question);
  if (asked) {
    const answer = asked.error ? undefined : answerOf(asked);
    return answer === undefined ? { reply: sayFailed(inLanguage(turn, PHRASES).left) } : { answer };
  }
  const offered = options.slice(0, 12).map((option) => option.slice(0, 200));
  if (!turn.conversation.tools.has('ask_user')) {
    return { reply: say([question, '', ...offered.map((one) => `- ${one}`)].join('\n').trim()) };
  }
  const input = offered.length > 1 ? { question, options: offered } : { question };
  return { reply: callTool(turn, 'ask_user', input) };
}
