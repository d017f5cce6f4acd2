import type { ThreadSummary } from './thread-page';

/** What the rows of a list have in common. */
export type ThreadRowProps = {
  hrefOf: (id: string) => string;
  /** Closes the drawer that the list stands in. */
  onFollow?: () => void;
  onShare: (thread: ThreadSummary) => void;
};
