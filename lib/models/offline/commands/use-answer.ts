import { FRONTEND_TOOL_NAMES } from '../../../frontend-tools/schema.ts';
import type { Exchange } from '../read-conversation.ts';
import { appCommand } from './app-command.ts';
import { followUps } from './follow-ups.ts';
import { slashRest, unquoted } from './message.ts';
import { type Command, inLanguage, sayFailed, type Turn } from './turn.ts';

const TITLE_CHARS = 150;
const NO_ANSWER = {
  en: 'There is no answer in this conversation yet. Ask something first.',
  de: 'In dieser Unterhaltung gibt es noch keine Antwort. Frag zuerst etwas.',
};

/** The last answer to a question; that something in the app was done is none. */
function lastAnswer({ conversation }: Turn): Exchange | undefined {
  return conversation.exchanges.findLast(
    ({ answer, tools }) => answer !== '' && !tools.some((name) => FRONTEND_TOOL_NAMES.has(name)),
  );
}

/** The answer as a text that stands for itself: numbers of sources mean nothing there. */
const withoutNumbers = (text: string) => text.replace(/ ?\[\d{1,3}(?:,\s?\d{1,3})*\]/g, '');

/** The last answer under a title: the one given, or the question. */
function titledAnswer(turn: Turn, given: string) {
  const last = lastAnswer(turn);
  const question = last?.asked.split('\n')[0]?.slice(0, TITLE_CHARS) ?? '';
  const title = unquoted(given || question).replace(/[?!.\s]+$/, '');
  return { title: title || 'Answer', content: withoutNumbers(last?.answer ?? '').trim() };
}

/** Says that there is no answer to work on, in place of a call that could only fail. */
const needsAnswer = (turn: Turn) =>
  lastAnswer(turn) ? undefined : sayFailed(inLanguage(turn, NO_ANSWER));

const SAVE =
  /^(?:save|keep|speichere?|sichere?)\s+(?:this|that|the|your|last|diese|die|deine|letzte)(?:\s+(?:last|letzte))?\s+(?:answer|antwort)(?:\s+(?:as|als|under|unter)\s+([^\n]{1,150}))?/iu;

const saveAnswer = appCommand({
  name: 'save-answer',
  tool: 'save_to_workspace',
  read: (turn) => {
    const rest = slashRest(turn.message, 'save');
    const asked = SAVE.exec(turn.message.head);
    if (rest === undefined && !asked) return undefined;
    return titledAnswer(turn, rest || asked?.[1] || '');
  },
  refuse: needsAnswer,
  done: {
    en: (name) => `I saved the answer as **${name}**. It can be searched in a moment.`,
    de: (name) =>
      `Ich habe die Antwort als **${name}** gespeichert. Gleich lässt sie sich durchsuchen.`,
  },
  act: { en: () => 'Saving the answer', de: () => 'Das Speichern der Antwort' },
});

const EXPORT =
  /^(?:export|download|exportiere|print|drucke)\s+(?:this|that|the|diese|die|das)?\s*(?:last\s+|letzte\s+)?(answer|antwort|conversation|chat|unterhaltung|gespräch)(?:\s+(?:as|als)\s+(?:an?\s+)?(\w{2,10}))?/iu;

const exportContent = appCommand({
  name: 'export-content',
  tool: 'export_content',
  read: ({ message }) => {
    const rest = slashRest(message, 'export');
    const asked = EXPORT.exec(message.head);
    if (rest === undefined && !asked) return undefined;
    const words = rest ?? asked?.[0] ?? '';
    const format = /pdf|print|druck/i.test(words)
      ? 'pdf'
      : /json/i.test(words)
        ? 'json'
        : 'markdown';
    const whole = /conversation|chat|unterhaltung|gespräch/iu.test(words);
    return { format, content: whole ? 'conversation' : 'answer' };
  },
  done: {
    en: (name) => (name ? `Exported as **${name}**.` : 'The dialog to print is open.'),
    de: (name) => (name ? `Exportiert als **${name}**.` : 'Der Druckdialog ist offen.'),
  },
  act: { en: () => 'The export', de: () => 'Der Export' },
});

const SOURCES =
  /^(?:show(?: me)? (?:the|your) sources(?: of (?:this|that|the last|your) answer)?|zeige?(?: mir)? die quellen(?: (?:der|dieser) (?:letzten )?antwort)?)$/iu;

const showSources = appCommand({
  name: 'show-sources',
  tool: 'show_sources',
  read: ({ message }) =>
    message.slash?.name === 'sources' || SOURCES.test(message.head) ? {} : undefined,
  done: { en: () => 'The sources are shown.', de: () => 'Die Quellen werden gezeigt.' },
  act: { en: () => 'Showing the sources', de: () => 'Das Zeigen der Quellen' },
});

const SHOW =
  /^(?:(?:show|display|open)(?: me)? (?:the|this|that|your|the last|your last) answer(?: (?:large|big|in the reader|in large|to read|in full))?|(?:zeige?|öffne)(?: mir)? (?:die|diese|deine|die letzte|deine letzte) antwort(?: (?:groß|im leser|zum lesen|ganz))?)$/iu;

const showAnswer = appCommand({
  name: 'show-answer',
  tool: 'show_answer',
  read: (turn) => {
    const rest = slashRest(turn.message, 'answer');
    if (rest === undefined && !SHOW.test(turn.message.head)) return undefined;
    return titledAnswer(turn, rest ?? '');
  },
  refuse: needsAnswer,
  done: { en: () => 'The answer is shown.', de: () => 'Die Antwort wird gezeigt.' },
  act: { en: () => 'Showing the answer', de: () => 'Das Zeigen der Antwort' },
});

const SHARE =
  /^(?:share (?:this|the|our)(?: whole)? (?:conversation|chat)|(?:make|create|give me) (?:a|the) link to (?:this|the|our) (?:conversation|chat)|teile? (?:diese|die|unsere|diesen|den) (?:unterhaltung|chat)|(?:mache?|erstelle?|gib mir) einen link (?:zu|auf) (?:dieser?|die) unterhaltung)(?=$|[\s,])/iu;
const DURATION =
  /(?:^|\s)(\d{1,3}|[a-zäöü]{1,6})\s+(days?|weeks?|months?|tage?n?|wochen?|monate?n?)(?![\p{L}])/iu;
const COUNT_WORDS: readonly RegExp[] = [
  /^(?:an?|one|eine[nr]?)$/iu,
  /^(?:two|zwei)$/iu,
  /^(?:three|drei)$/iu,
  /^(?:four|vier)$/iu,
];
/** As it is when read, not as it is now. */
const STAYS_CURRENT = /\b(?:current|up to date|as it grows|live|aktuell|laufend)\b/iu;
const MOST_DAYS = 30;

/** How long a link is to hold; undefined when nothing is said of it. */
function daysIn(text: string): number | undefined {
  const [, given = text.trim(), unit = 'days'] = DURATION.exec(text) ?? [];
  const count = Number(given) || COUNT_WORDS.findIndex((words) => words.test(given)) + 1;
  const length = /^w/iu.test(unit) ? 7 : /^m/iu.test(unit) ? MOST_DAYS : 1;
  return count > 0 ? Math.min(Math.ceil(count) * length, MOST_DAYS) : undefined;
}

const shareContent = appCommand({
  name: 'share-content',
  tool: 'share_content',
  read: ({ message }) => {
    const words = slashRest(message, 'share') ?? (SHARE.test(message.head) ? message.head : null);
    if (words === null) return undefined;
    const days = daysIn(words);
    return { ...(days && { days }), ...(STAYS_CURRENT.test(words) && { scope: 'current' }) };
  },
  done: {
    en: () => 'Press **Create the link** above; the link is shown to you alone.',
    de: () => 'Drück oben auf **Link erstellen**; der Link wird nur dir gezeigt.',
  },
  act: { en: () => 'Offering a link', de: () => 'Das Anbieten eines Links' },
});

const FOLLOW_UP =
  /^(?:(?:suggest|offer|give me|show me)(?: me)?(?: some| a few)? (?:follow[- ]?ups?(?: questions)?|(?:more|further|next) questions)|what (?:else )?(?:can|could|should) i ask(?: you)?(?: next| now)?|schlage?(?: mir)?(?: ein paar| weitere)? (?:anschluss|folge)?fragen vor|was (?:kann|könnte|soll) ich(?: dich)?(?: noch| als nächstes)? fragen)$/iu;

const suggestFollowUp = appCommand({
  name: 'suggest-follow-up',
  tool: 'suggest_follow_up',
  read: (turn) => {
    const asked = turn.message.slash?.name === 'questions' || FOLLOW_UP.test(turn.message.head);
    return asked ? { questions: followUps(turn) } : undefined;
  },
  done: {
    en: () => 'Press one of these questions to ask it.',
    de: () => 'Drück auf eine dieser Fragen, um sie zu stellen.',
  },
  act: { en: () => 'Suggesting questions', de: () => 'Das Vorschlagen von Fragen' },
});

/** What is done with an answer, or with the whole conversation. */
export const answerCommands: readonly Command[] = [
  saveAnswer,
  exportContent,
  showSources,
  showAnswer,
  shareContent,
  suggestFollowUp,
];
