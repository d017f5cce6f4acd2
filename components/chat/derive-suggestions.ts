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

/** What lies next to an answer: its documents' other sections, and a summary. */
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
  const more: DerivedSuggestion[] = offline ? [] : [{ key: 'simpler' }];
  return [...sections.slice(0, 2), ...named('summarize', first.documentTitle), ...more];
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

/**
 * The two to four suggestions that fit the moment, worked out from what the page knows, without a
 * model: after an error, beside an open document, after an answer, without documents, at the start.
 */
export function deriveSuggestions(facts: SuggestionFacts): {
  moment: SuggestionMoment;
  suggestions: DerivedSuggestion[];
} {
  const { failed, open, passages, documents } = facts;
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
  if (open?.status === 'ready') {
    const about = aboutDocument(open);
    if (about.length > 1) return give('document', about);
  }
  if (documents?.length === 0) {
    return give('empty', [{ key: 'whatCanYouDo' }, { key: 'addDocument' }, { key: 'format' }]);
  }
  if (passages) {
    const about = aboutResults(facts);
    if (about.length > 1) return give('results', about);
  }
  return give('start', atStart(facts));
}
