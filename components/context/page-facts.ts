import type { DocumentFilter } from '@/hooks/document-filter';
import type { TextRange } from '@/hooks/reader-location';
import type { DocumentSummary } from '@/lib/knowledge/schema';
import type { Preferences } from '@/lib/settings/schema';

/** What the page knows when a message is sent; everything the assistant is offered is made of it. */
export type PageFacts = {
  slug: string;
  /** null on the page that is only chat. */
  workspace: { id: string; name: string; tenant: string } | null;
  /** null while they are not known. */
  documents: readonly DocumentSummary[] | null;
  /** The document that stands open. */
  open: DocumentSummary | null;
  /** The passage of it that is marked, in characters. */
  range: TextRange | null;
  /** What the list of documents is narrowed to. */
  filter: DocumentFilter;
  /** What the user asked last, in other conversations and then in this one; oldest first. */
  queries: readonly string[];
  /** null while they are not known. */
  preferences: Preferences | null;
};
