'use client';

import { useTranslations } from 'next-intl';
import { memo, useEffect, useRef, useState } from 'react';
import type { DocumentDetail } from '@/lib/knowledge/schema';
import { isMarked, type Piece } from './cut-pieces.ts';
import type { Highlight } from './highlights.ts';
import { MarkdownPiece } from './markdown-piece.tsx';
import { TextPiece } from './text-piece.tsx';

export type LazyPieceProps = {
  index: number;
  piece: Piece;
  text: string;
  kind: DocumentDetail['kind'];
  firstLine: number;
  definitions: string;
  highlights: Highlight[];
  /** Draw it now, wherever it is. */
  wanted: boolean;
  /** Rough height in CSS pixels until it is drawn. */
  height: number;
  /** Calls back once when the element comes near the window. */
  observe: (element: Element, onNear: () => void) => () => void;
  onHeadingLink: (slug: string) => void;
};

/** A piece that is parsed and drawn when the reader comes near it, and keeps its place until then. */
export const LazyPiece = memo(function LazyPiece(props: LazyPieceProps) {
  const { index, piece, text, kind, observe, wanted, height } = props;
  const t = useTranslations('reader');
  const element = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const drawn = wanted || near;
  useEffect(() => {
    if (drawn || !element.current) return;
    return observe(element.current, () => setNear(true));
  }, [drawn, observe]);

  const source = text.slice(piece.start, piece.end);
  return (
    <div
      ref={element}
      data-piece={index}
      style={{ contentVisibility: 'auto', containIntrinsicBlockSize: `auto ${height}px` }}
    >
      {piece.page !== null && (
        <h2 className="page-marker" data-offset={piece.start}>
          {t('page', { page: piece.page })}
        </h2>
      )}
      {drawn &&
        (isMarked(kind) ? (
          <MarkdownPiece
            source={source}
            start={piece.start}
            inline={kind === 'markdown'}
            definitions={props.definitions}
            highlights={props.highlights}
            onHeadingLink={props.onHeadingLink}
          />
        ) : (
          <TextPiece
            source={source}
            start={piece.start}
            kind={kind}
            firstLine={props.firstLine}
            highlights={props.highlights}
          />
        ))}
    </div>
  );
}, sameProps);

/** Highlights are made anew with each search; a piece whose own did not change is left alone. */
function sameProps(before: LazyPieceProps, after: LazyPieceProps): boolean {
  return (Object.keys(after) as (keyof LazyPieceProps)[]).every((key) =>
    key === 'highlights'
      ? sameHighlights(before.highlights, after.highlights)
      : Object.is(before[key], after[key]),
  );
}

function sameHighlights(before: Highlight[], after: Highlight[]): boolean {
  return (
    before.length === after.length &&
    before.every((one, index) => {
      const other = after[index];
      return one.start === other?.start && one.end === other.end && one.kind === other.kind;
    })
  );
}
