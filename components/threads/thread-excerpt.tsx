import { Fragment, type ReactNode } from 'react';
import type { FoundThread } from '@/lib/threads/schema';

/** Where the words of a search stand, with the words marked. */
export function ThreadExcerpt({ text, highlights }: NonNullable<FoundThread['excerpt']>) {
  const parts: ReactNode[] = [];
  let position = 0;
  for (const { start, end } of highlights) {
    parts.push(
      <Fragment key={start}>
        {text.slice(position, start)}
        <mark className="rounded-xs bg-mark-find text-ink">{text.slice(start, end)}</mark>
      </Fragment>,
    );
    position = end;
  }
  return (
    <span className="line-clamp-2 text-xs break-words text-ink-soft">
      {parts}
      {text.slice(position)}
    </span>
  );
}
