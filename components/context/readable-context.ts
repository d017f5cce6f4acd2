import type { DocumentFilter } from '@/hooks/document-filter';
import { tunables } from '@/lib/tunables.ts';
import type { PageFacts } from './page-facts.ts';
import { topTopics } from './topics.ts';

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/**
 * One thing the assistant is told about the page. `description` is what the model reads above it;
 * `value` is null when there is nothing to tell.
 */
type Readable = { description: string; value: (facts: PageFacts) => Json };

const { contextTextChars, recentQueries, topics } = tunables.chat;
const short = (text: string) =>
  text.length > contextTextChars ? `${text.slice(0, contextTextChars - 1)}…` : text;

/**
 * Everything the assistant is told about the page: the one place for it. To add another, write an
 * entry here, add what it needs to `PageFacts` and `usePageFacts`, and name it in the messages under
 * `context.registered`. It is registered, sent with each message, shown under "What the assistant
 * sees" and given to the model as data by itself.
 * Keep each bounded and free of what is sensitive: no text of documents, no addresses, no secrets.
 */
export const READABLE = {
  workspace: {
    description: 'Workspace that the user works in, and the document that stands open',
    value: ({ slug, workspace, documents, open }) => ({
      id: workspace?.id ?? slug,
      name: short(workspace?.name ?? slug),
      documents: documents ? documents.length : null,
      activeDocument: open && {
        id: open.id,
        title: short(open.title),
        type: open.kind,
        pages: open.pageCount,
      },
    }),
  },
  queries: {
    description: 'What the user asked last in this workspace, newest first, and the topics of that',
    value: ({ queries }) => {
      const newest = queries.slice(-recentQueries).toReversed();
      if (newest.length === 0) return null;
      return { recent: newest.map(short), topics: topTopics(newest, topics).map(short) };
    },
  },
  preferences: {
    description: 'How the user likes to be answered',
    value: ({ preferences }) => {
      if (!preferences) return null;
      const { responseLength, citations, language, expertise } = preferences;
      return { responseLength, citations, language, expertise };
    },
  },
  session: {
    description: 'What the user has chosen on the page: sources, marked passage, filters',
    value: ({ workspace, open, range, filter }) => ({
      tenant: workspace?.tenant ?? null,
      selectedSources: open ? [{ id: open.id, title: short(open.title) }] : [],
      markedPassage: range && { start: range.start, end: range.end },
      documentsFilter: narrowing(filter),
    }),
  },
} as const satisfies Record<string, Readable>;
export type ReadableName = keyof typeof READABLE;

/** What is told of one thing as the registration takes it; empty when there is nothing to tell. */
export function readableText(name: ReadableName, facts: PageFacts): string {
  const value = READABLE[name].value(facts);
  return value === null ? '' : JSON.stringify(value);
}

/** The entry that a registered description belongs to. */
export function readableName(description: string): ReadableName | undefined {
  const names = Object.keys(READABLE) as ReadableName[];
  return names.find((name) => READABLE[name].description === description);
}

function narrowing({ query, kinds, validations }: DocumentFilter): Json {
  const told = { query: short(query.trim()), kinds: [...kinds], validations: [...validations] };
  return told.query || kinds.length + validations.length > 0 ? told : null;
}
