import { Fragment, type ReactNode } from 'react';

/** Text with the words that were searched for marked. @param highlights in order, not overlapping */
export function HighlightedText({
  text,
  highlights,
}: {
  text: string;
  highlights: readonly { start: number; end: number }[];
}) {
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
    <>
      {parts}
      {text.slice(position)}
    </>
  );
}
