import { type ReactNode, useMemo } from 'react';
import type { TextRange } from '@/hooks/reader-location';
import type { DocumentDetail } from '@/lib/knowledge/schema';
import type { Highlight } from './highlights.ts';
import { markText } from './marked-text.tsx';
import { reflows, splitLines, splitParagraphs } from './split-paragraphs.ts';
import { splitRecord } from './split-record.ts';

type TextPieceProps = {
  source: string;
  start: number;
  kind: DocumentDetail['kind'];
  /** Number of the piece's first line in the document. */
  firstLine: number;
  highlights: Highlight[];
};

/** A piece of a document without markup: paragraphs, rows of a table, or numbered lines. */
export function TextPiece(props: TextPieceProps) {
  const { kind } = props;
  if (kind === 'csv') return <RecordPiece {...props} />;
  if (kind === 'code' || kind === 'json') return <CodePiece {...props} />;
  return <ParagraphPiece {...props} />;
}

function ParagraphPiece({ source, start, highlights }: TextPieceProps) {
  const parts = useMemo(() => splitParagraphs(source), [source]);
  const mark = marker(source, start, highlights);
  return parts.map((part) => (
    <p
      key={part.start}
      data-offset={start + part.start}
      className={reflows(source.slice(part.start, part.end)) ? undefined : 'whitespace-pre-wrap'}
    >
      {mark(part)}
    </p>
  ));
}

function CodePiece({ source, start, firstLine, highlights }: TextPieceProps) {
  const parts = useMemo(() => splitLines(source), [source]);
  const mark = marker(source, start, highlights);
  return (
    <div className="code-lines" style={{ counterReset: `line ${firstLine - 1}` }}>
      {parts.map((part) => (
        <div key={part.start} data-offset={start + part.start}>
          {mark(part)}
        </div>
      ))}
    </div>
  );
}

function RecordPiece({ source, start, highlights }: TextPieceProps) {
  const parts = useMemo(
    () =>
      splitLines(source).map((part) => ({
        ...part,
        fields: splitRecord(source.slice(part.start, part.end)),
      })),
    [source],
  );
  const mark = marker(source, start, highlights);
  return parts.map((part) =>
    part.fields ? (
      <dl key={part.start} data-offset={start + part.start} className="record">
        {part.fields.map(({ name, value }) => (
          <div key={name.start}>
            <dt>{mark(shift(name, part.start))}</dt>
            <dd>{mark(shift(value, part.start))}</dd>
          </div>
        ))}
      </dl>
    ) : (
      <p key={part.start} data-offset={start + part.start}>
        {mark(part)}
      </p>
    ),
  );
}

function marker(source: string, start: number, highlights: Highlight[]) {
  return (part: TextRange): ReactNode => {
    const text = source.slice(part.start, part.end);
    return markText(text, start + part.start, text, highlights);
  };
}

function shift(range: TextRange, by: number): TextRange {
  return { start: range.start + by, end: range.end + by };
}
