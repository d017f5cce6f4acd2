import type { DOCUMENT_KINDS, Validation } from '../../../knowledge/schema.ts';
import { appCommand, bare } from './app-command.ts';
import { textPathsIn } from './find-paths.ts';
import { quoted, slashRest } from './message.ts';
import type { Command } from './turn.ts';
import { answerCommands } from './use-answer.ts';

const THIS = /^(?:it|that|this|them|es|das|sie|the file|die datei)$/iu;

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
  bookmarkContent,
  ...answerCommands,
];
