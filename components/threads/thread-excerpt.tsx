import { HighlightedText } from '@/components/ui/highlighted-text';
import type { FoundThread } from '@/lib/threads/schema';

/** Where the words of a search stand, with the words marked. */
export function ThreadExcerpt(excerpt: NonNullable<FoundThread['excerpt']>) {
  return (
    <span className="line-clamp-2 text-xs break-words text-ink-soft">
      <HighlightedText {...excerpt} />
    </span>
  );
}
