import { useMemo } from 'react';
import type { DocumentDetail } from '@/lib/knowledge/schema';
import type { Highlight } from './highlights.ts';
import { markText } from './marked-text.tsx';
import { splitLines, splitParagraphs } from './split-paragraphs.ts';

/** A piece of a document without markup: paragraphs, or lines where each line counts. */
export function TextPiece({
  source,
  start,
  kind,
  firstLine,
  highlights,
}: {
  source: string;
  start: number;
  kind: DocumentDetail['kind'];
  /** Number of the piece's first line in the document. */
  firstLine: number;
  highlights: Highlight[];
}) {
  const byLine = kind === 'code' || kind === 'json' || kind === 'csv';
  const parts = useMemo(
    () => (byLine ? splitLines(source) : splitParagraphs(source)),
    [source, byLine],
  );
  const content = parts.map((part) => {
    const text = source.slice(part.start, part.end);
    const marked = markText(text, start + part.start, text, highlights);
    const Part = byLine ? 'div' : 'p';
    return (
      <Part key={part.start} data-offset={start + part.start}>
        {marked}
      </Part>
    );
  });
  if (kind === 'csv') return <div className="record-lines">{content}</div>;
  if (!byLine) return <div className="whitespace-pre-wrap">{content}</div>;
  return (
    <div className="code-lines" style={{ counterReset: `line ${firstLine - 1}` }}>
      {content}
    </div>
  );
}
