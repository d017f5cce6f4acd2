import * as z from 'zod';
import type { DOCUMENT_KINDS, Validation } from '../../../knowledge/schema.ts';
import { textPathsIn } from './find-paths.ts';
import { quoted, slashRest, unquoted } from './message.ts';
import { reportFailure } from './report-failure.ts';
import { type Command, callsOf, callTool, command, inLanguage, say, type Turn } from './turn.ts';

type Words = { en: (name: string) => string; de: (name: string) => string };
type Input = Record<string, unknown>;

/** A command that a tool of the browser carries out; without that tool the message means something else. */
function appCommand(definition: {
  name: string;
  tool: string;
  read: (turn: Turn) => Input | undefined;
  done: Words;
  act: Words;
}): Command {
  const { name, tool, done, act } = definition;
  return command<Input>({
    name,
    read: (turn) => (turn.conversation.tools.has(tool) ? definition.read(turn) : undefined),
    reply: (input, turn) => {
      const call = callsOf(turn, tool).at(-1);
      if (!call) return callTool(turn, tool, input);
      const named = nameOf(call.result) || nameOf(call.input);
      if (call.error) return reportFailure(turn, call.error, inLanguage(turn, act)(named));
      return say(inLanguage(turn, done)(named));
    },
  });
}

const namedSchema = z
  .object({
    title: z.string(),
    opened: z.string(),
    bookmarked: z.string(),
    saved: z.string(),
    text: z.string(),
    document: z.string(),
  })
  .partial();

function nameOf(value: unknown): string {
  const named = namedSchema.safeParse(value).data ?? {};
  const { title, opened, bookmarked, saved, text, document } = named;
  return title ?? opened ?? bookmarked ?? saved ?? text ?? document ?? '';
}

const THIS = /^(?:it|that|this|them|es|das|sie|the file|die datei)$/iu;
const bare = (text: string) =>
  unquoted(text.replace(/^(?:the|a|das|den|die|der)\s+(?:(?:document|dokument)\s+)?/iu, '')).trim();

const OPEN =
  /^(?:open|öffne|show(?: me)? the document|zeige?(?: mir)? das dokument)(?:\s+(?:up|bitte))?\s+(\S[^\n]{0,199})$/iu;

const openDocument = appCommand({
  name: 'open-document',
  tool: 'open_document',
  read: ({ message }) => {
    const named = slashRest(message, 'document') ?? OPEN.exec(message.head)?.[1];
    const document = named && bare(named);
    if (!document || THIS.test(named) || textPathsIn(message.head).length > 0) return undefined;
    return { document };
  },
  done: { en: (name) => `**${name}** is open.`, de: (name) => `**${name}** ist geöffnet.` },
  act: { en: (name) => `Opening ${name}`, de: (name) => `Das Öffnen von ${name}` },
});

const HIGHLIGHT = /^(?:highlight|mark|markiere?|hebe?)\s+(\S[^\n]{0,590})$/iu;
const IN = /^([^\n]{1,400}?)\s+in\s+([^\n]{1,200})$/iu;

const highlightPassage = appCommand({
  name: 'highlight-passage',
  tool: 'highlight_passage',
  read: ({ message }) => {
    const rest = slashRest(message, 'highlight') ?? HIGHLIGHT.exec(message.head)?.[1];
    if (!rest) return undefined;
    const place = /\sin\s+((?:(?!["“„»«`]).)+)$/iu.exec(rest)?.[1] ?? IN.exec(rest)?.[2];
    const text = quoted(rest)[0] ?? IN.exec(rest)?.[1] ?? rest;
    return { text: text.trim(), ...(place && { document: bare(place) }) };
  },
  done: { en: (name) => `Highlighted: “${name}”.`, de: (name) => `Hervorgehoben: „${name}“.` },
  act: { en: (name) => `Highlighting “${name}”`, de: (name) => `Das Hervorheben von „${name}“` },
});

const FILTER =
  /^(?:show|list|filter|zeige?|filtere)(?:\s+(?:me|mir))?\s+(?:only|just|nur)\s+(?:the\s+|die\s+)?([^\n]{1,120})$/iu;
const ALL =
  /^(?:show|list|zeige?)(?:\s+(?:me|mir))?\s+(?:all|alle)\s+(?:the\s+|die\s+)?(?:documents|dokumente)(?:\s+again)?$/iu;
const KIND_WORDS: readonly [RegExp, (typeof DOCUMENT_KINDS)[number]][] = [
  [/\bpdfs?\b/iu, 'pdf'],
  [/\b(?:word|docx)\b/iu, 'docx'],
  [/\bmarkdown\b/iu, 'markdown'],
  [/\b(?:tables?|csv|tabellen?)\b/iu, 'csv'],
  [/\bjson\b/iu, 'json'],
  [/\b(?:web ?pages?|html|webseiten?)\b/iu, 'html'],
  [/\b(?:code|source code|quelltexte?)\b/iu, 'code'],
  [/\b(?:text files?|textdateien)\b/iu, 'text'],
];
const VALIDATION_WORDS: readonly [RegExp, Validation][] = [
  [/(?<!in)\bvalidated\b|\bgeprüfte?n?\b/iu, 'validated'],
  [/\brejected\b|\babgelehnte?n?\b/iu, 'rejected'],
  [/\bproposed\b|\bvorgeschlagene?n?\b/iu, 'proposed'],
  [/\bstale\b|\bveraltete?n?\b/iu, 'stale'],
];
const named = <Name extends string>(words: readonly [RegExp, Name][], text: string): Name[] =>
  words.flatMap(([pattern, name]) => (pattern.test(text) ? [name] : []));

const setFilter = appCommand({
  name: 'set-filter',
  tool: 'set_filter',
  read: ({ message }) => {
    const rest = slashRest(message, 'filter');
    if (ALL.test(message.head) || rest === '') return {};
    const words = rest ?? FILTER.exec(message.head)?.[1];
    if (!words) return undefined;
    const kinds = named(KIND_WORDS, words);
    const validations = named(VALIDATION_WORDS, words);
    if (kinds.length + validations.length > 0) {
      return { ...(kinds[0] && { kinds }), ...(validations[0] && { validations }) };
    }
    return rest === undefined ? undefined : { query: rest };
  },
  done: {
    en: () => 'The list shows what you asked for.',
    de: () => 'Die Liste zeigt, was du wolltest.',
  },
  act: { en: () => 'Filtering the list', de: () => 'Das Filtern der Liste' },
});

const SAVE =
  /^(?:save|keep|speichere?|sichere?)\s+(?:this|that|the|your|last|diese|die|deine|letzte)(?:\s+(?:last|letzte))?\s+(?:answer|antwort)(?:\s+(?:as|als|under|unter)\s+([^\n]{1,150}))?/iu;

/** The answer as a text that stands for itself: numbers of sources mean nothing there. */
const withoutNumbers = (text: string) => text.replace(/ ?\[\d{1,3}(?:,\s?\d{1,3})*\]/g, '');

const saveAnswer = appCommand({
  name: 'save-answer',
  tool: 'save_to_workspace',
  read: ({ message, conversation }) => {
    const rest = slashRest(message, 'save');
    const asked = SAVE.exec(message.head);
    if (rest === undefined && !asked) return undefined;
    const content = withoutNumbers(conversation.answers.at(-1) ?? '').trim();
    const question = conversation.userTurns.at(-2)?.split('\n')[0]?.slice(0, 150);
    const title = unquoted(rest || asked?.[1] || question || '').replace(/[?!.\s]+$/, '');
    return { title: title || 'Answer', content };
  },
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

const BOOKMARK =
  /^(?:bookmark|merke? dir|setze? ein lesezeichen (?:auf|für))\s+(\S[^\n]{0,199})$/iu;

const bookmarkContent = appCommand({
  name: 'bookmark-content',
  tool: 'bookmark_content',
  read: ({ message }) => {
    const asked = slashRest(message, 'bookmark') || BOOKMARK.exec(message.head)?.[1];
    return asked ? { document: bare(asked) } : undefined;
  },
  done: {
    en: (name) => `**${name}** is among the bookmarks.`,
    de: (name) => `**${name}** steht bei den Lesezeichen.`,
  },
  act: { en: (name) => `Bookmarking ${name}`, de: (name) => `Das Lesezeichen auf ${name}` },
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

const GRAPH =
  /^(?:(?:show|open|display)(?: me)?(?: the| a)? knowledge graph(?:\s+(?:of|for|about|around|on|at)\s+(\S[^\n]{0,190}))?|(?:zeige?|öffne)(?: mir)?(?: den| das| die)? wissensgraph(?:en)?(?:\s+(?:zu[mr]?|von|vom|für|über|um|bei)\s+(\S[^\n]{0,190}))?)$/iu;

const showKnowledgeGraph = appCommand({
  name: 'show-knowledge-graph',
  tool: 'show_knowledge_graph',
  read: ({ message }) => {
    const rest = slashRest(message, 'graph');
    const asked = GRAPH.exec(message.head);
    if (rest === undefined && !asked) return undefined;
    const entity = bare(rest || asked?.[1] || asked?.[2] || '');
    return entity ? { entity } : {};
  },
  done: {
    en: (name) => (name ? `The graph shows **${name}**.` : 'The knowledge graph is open.'),
    de: (name) => (name ? `Der Graph zeigt **${name}**.` : 'Der Wissensgraph ist geöffnet.'),
  },
  act: { en: () => 'Showing the graph', de: () => 'Das Zeigen des Graphen' },
});

/** What happens in the app itself, before the user's eyes. */
export const appCommands: readonly Command[] = [
  showKnowledgeGraph,
  openDocument,
  highlightPassage,
  setFilter,
  saveAnswer,
  exportContent,
  bookmarkContent,
  showSources,
];
