import type { SuggestionMoment } from '@/hooks/track';
import type { CitedPassage, DocumentSummary } from '@/lib/knowledge/schema';

/** What a chip asks: words of the messages under `chat.suggest`, with a name from the page in them. */
export type SuggestionKey =
  | 'whatCanYouDo'
  | 'addDocument'
  | 'format'
  | 'citation'
  | 'rescue'
  | 'rescueInEnglish'
  | 'citationInEnglish'
  | 'summarize'
  | 'keyInsights'
  | 'relatedTopics'
  | 'columns'
  | 'figures'
  | 'explainCode'
  | 'section'
  | 'simpler'
  | 'retry'
  | 'newChat';
/** What pressing a chip does in place of asking. */
export type SuggestionAction = 'retry' | 'newChat';
export type DerivedSuggestion = { key: SuggestionKey; name?: string; action?: SuggestionAction };

export type SuggestionFacts = {
  documents: readonly DocumentSummary[] | null;
  open: DocumentSummary | null;
  /** Something was said since that document was opened. */
  saidSince: boolean;
  /** The passages behind the last answer; null when the conversation does not end with an answer. */
  passages: readonly CitedPassage[] | null;
  /** The last question. */
  asked: string;
  failed: { retryable: boolean } | null;
  /** The offline model answers: it explains nothing in other words. */
  offline: boolean;
  /** The workspace that comes with the program, about which there are questions at hand. */
  guide: boolean;
};

const MOST = 4;
const LONGEST_NAME = 80;
const CONTROLS = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/** Titles and headings come from documents: one line, no tricks with the direction of writing. */
function named(key: SuggestionKey, text: string): DerivedSuggestion[] {
  const name = text.replace(CONTROLS, ' ').replace(/\s+/g, ' ').trim();
  return name && name.length <= LONGEST_NAME ? [{ key, name }] : [];
}

const OF_KIND: Partial<Record<DocumentSummary['kind'], SuggestionKey[]>> = {
  csv: ['columns', 'figures', 'summarize'],
  json: ['summarize', 'relatedTopics'],
  code: ['explainCode', 'summarize'],
};
const OF_DOCUMENT: SuggestionKey[] = ['summarize', 'keyInsights', 'relatedTopics'];

function aboutDocument({ kind, title }: DocumentSummary): DerivedSuggestion[] {
  return (OF_KIND[kind] ?? OF_DOCUMENT).flatMap((key) => named(key, title));
}

/** What lies next to an answer: its documents' other sections, or else what else they hold, and a summary. */
function aboutResults({ passages, asked, offline }: SuggestionFacts): DerivedSuggestion[] {
  const [first] = passages ?? [];
  if (!first) return offline ? [] : [{ key: 'simpler' }];
  const question = asked.toLowerCase();
  const headings = (passages ?? [])
    .flatMap(({ headings: all, documentTitle }) =>
      all.filter((one) => one !== documentTitle).slice(-1),
    )
    .filter((heading) => !question.includes(heading.toLowerCase()));
  const sections = [...new Set(headings)].flatMap((heading) => named('section', heading));
  const topics = sections.length === 0 ? named('relatedTopics', first.documentTitle) : [];
  const more: DerivedSuggestion[] = offline ? [] : [{ key: 'simpler' }];
  const summary = named('summarize', first.documentTitle);
  return [...sections.slice(0, 2), ...summary, ...topics, ...more];
}

function atStart({ documents, guide, offline }: SuggestionFacts): DerivedSuggestion[] {
  // The offline model answers from words of the guide, which is in English; others know languages.
  if (guide && offline) {
    return [{ key: 'rescueInEnglish' }, { key: 'format' }, { key: 'citationInEnglish' }];
  }
  if (guide) return [{ key: 'rescue' }, { key: 'format' }, { key: 'citation' }];
  const ready = (documents ?? []).filter(({ status }) => status === 'ready');
  const summaries = ready.slice(0, 2).flatMap(({ title }) => named('summarize', title));
  return [...summaries, { key: 'whatCanYouDo' }, { key: 'format' }];
}

/** A document that stands open, and what stood last in the conversation when it was opened. */
export type Opening = { documentId: string | null; messageId: string | null };

/** The opening that holds now: going to another place in the same document opens nothing anew. */
export function nextOpening(
  before: Opening,
  documentId: string | null,
  messageId: string | null,
): Opening {
  return before.documentId === documentId ? before : { documentId, messageId };
}

/**
 * The two to four suggestions that fit the moment, worked out from what the page knows, without a
 * model. The first moment that there is something to suggest for is the one:
 * 1. `error`: the last turn failed.
 * 2. `results`: the conversation ends with an answer from sources that came after the open document
 *    was opened. What happened last counts: opening another document is newer than the answer.
 * 3. `document`: a document that can be read stands open.
 * 4. `empty`: the workspace has no documents.
 * 5. `results`: the conversation ends with an answer.
 * 6. `start`.
 */
export function deriveSuggestions(facts: SuggestionFacts): {
  moment: SuggestionMoment;
  suggestions: DerivedSuggestion[];
} {
  const { failed, open, saidSince, passages, documents } = facts;
  const give = (moment: SuggestionMoment, suggestions: DerivedSuggestion[]) => ({
    moment,
    suggestions: suggestions.slice(0, MOST),
  });
  if (failed) {
    const again: DerivedSuggestion[] = failed.retryable ? [{ key: 'retry', action: 'retry' }] : [];
    return give('error', [
      ...again,
      { key: 'newChat', action: 'newChat' },
      { key: 'whatCanYouDo' },
    ]);
  }
  const results = passages ? aboutResults(facts) : [];
  if (saidSince && passages && passages.length > 0 && results.length > 1) {
    return give('results', results);
  }
  if (open?.status === 'ready') {
    const about = aboutDocument(open);
    if (about.length > 1) return give('document', about);
  }
  if (documents?.length === 0) {
    return give('empty', [{ key: 'whatCanYouDo' }, { key: 'addDocument' }, { key: 'format' }]);
  }
  if (results.length > 1) return give('results', results);
  return give('start', atStart(facts));
}
