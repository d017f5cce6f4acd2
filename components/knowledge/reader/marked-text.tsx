import { Fragment, type ReactNode } from 'react';
import { alignText, toValueOffset } from './align-text.ts';
import { type Highlight, type HighlightKind, splitRuns } from './highlights.ts';

const LOOKS: Record<HighlightKind, string> = {
  passage: 'bg-mark box-decoration-clone py-[0.1em] outline-none',
  match: 'bg-mark-find',
  current: 'bg-mark-current',
};

/**
 * Text with its highlights.
 * @param source what stands in the document, from offset `start`
 * @param value what is shown of it
 */
export function markText(
  source: string,
  start: number,
  value: string,
  highlights: Highlight[],
): ReactNode {
  const end = start + source.length;
  const touching = highlights.filter((one) => one.start < end && one.end > start);
  if (touching.length === 0) return value;
  const offsets = alignText(source, value);
  const shown = touching.map((one) => ({
    kind: one.kind,
    start: toValueOffset(offsets, one.start - start),
    end: toValueOffset(offsets, one.end - start),
  }));
  return splitRuns(0, value.length, shown).map((run) => {
    const text = value.slice(run.start, run.end);
    if (!run.kind) return <Fragment key={run.start}>{text}</Fragment>;
    return (
      <mark
        key={run.start}
        className={LOOKS[run.kind]}
        data-highlight={run.kind}
        tabIndex={run.kind === 'passage' ? -1 : undefined}
      >
        {text}
      </mark>
    );
  });
}
