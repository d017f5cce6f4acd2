'use client';

import { Quote } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { selectedRange } from '@/components/bookmarks/selected-range';
import type { TextRange } from '@/hooks/reader-location';
import { useMinWidth } from '@/hooks/use-min-width';
import type { DocumentDetail } from '@/lib/knowledge/schema';
import { FindBar } from './find-bar.tsx';
import { LazyPiece } from './lazy-piece.tsx';
import { Outline } from './outline.tsx';
import { OutlineButton } from './outline-button.tsx';
import { ReaderHeader } from './reader-header.tsx';
import { useDocumentFind } from './use-document-find.ts';
import { useDocumentText } from './use-document-text.ts';
import { useNearObserver } from './use-near-observer.ts';
import { usePageTitle } from './use-page-title.ts';
import { usePassage } from './use-passage.ts';

/** Width from which there is room for the outline beside a comfortable line of text. */
const OUTLINE_BESIDE_REM = 56;

/** The text of a document: outline, search, the cited passage, and the pieces it is drawn in. */
export function DocumentText({
  document,
  range,
  onClose,
}: {
  document: DocumentDetail;
  range: TextRange | null;
  onClose: () => void;
}) {
  const t = useTranslations('reader');
  const title = useRef<HTMLHeadingElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const observe = useNearObserver(scroller);
  const view = useDocumentText(document, scroller);
  const find = useDocumentFind(document, view);
  const passage = usePassage(document, range, view, title);
  const frame = useRef<HTMLDivElement>(null);
  const wide = useMinWidth(frame, OUTLINE_BESIDE_REM);
  const [outlineOpen, setOutlineOpen] = useState(true);
  usePageTitle(document.title);

  const outlineLabel = view.hasHeadings ? t('outline') : t('pagesOutline');
  const outline = (onFollow?: () => void) => (
    <Outline
      label={outlineLabel}
      entries={view.outline}
      current={view.currentHeading}
      onFollow={({ start }) => {
        onFollow?.();
        view.goTo(start);
      }}
    />
  );
  const hasOutline = view.outline.length > 1;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the reader from anywhere in it
    <div
      ref={frame}
      className="@container/reader flex h-full flex-col bg-surface"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <ReaderHeader
        document={document}
        onClose={onClose}
        titleRef={title}
        passage={() => selectedRange(scroller.current, document.text) ?? passage.range}
        tools={{
          findOpen: find.open,
          toggleFind: find.toggle,
          outline: hasOutline && (
            <OutlineButton
              label={outlineLabel}
              aside={wide ? { open: outlineOpen, onToggle: setOutlineOpen } : null}
            >
              {outline}
            </OutlineButton>
          ),
        }}
      />
      {find.open && (
        <FindBar
          query={find.query}
          onQuery={find.setQuery}
          count={find.matches.length}
          current={find.current}
          onStep={find.step}
          onClose={() => {
            find.close();
            title.current?.focus();
          }}
        />
      )}
      {passage.missing && (
        <p role="status" className="border-b border-line bg-warn-soft px-4 py-2 text-sm text-warn">
          {t('passageMissing')}
        </p>
      )}
      <div className="relative flex min-h-0 flex-1">
        <section
          ref={scroller}
          aria-label={t('label', { title: document.title })}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the text scrolls by keyboard
          tabIndex={0}
          onScroll={view.onScroll}
          className="scroll-area relative flex-1 -outline-offset-2"
        >
          <article className="prose mx-auto max-w-3xl px-5 py-8 @2xl/reader:px-10 @2xl/reader:py-10">
            {view.pieces.map((piece, index) => (
              <LazyPiece
                key={piece.start}
                index={index}
                piece={piece}
                text={document.text}
                kind={document.kind}
                firstLine={view.layout.firstLines[index] ?? 1}
                height={view.layout.heights[index] ?? 0}
                definitions={view.definitions}
                wanted={view.wanted.has(index)}
                highlights={find.highlightsOf(piece, passage.range)}
                observe={observe}
                onHeadingLink={view.goToHeading}
              />
            ))}
          </article>
        </section>
        {hasOutline && wide && outlineOpen && (
          <aside className="scroll-area w-64 shrink-0 border-l border-line px-3 py-6">
            <h2 className="px-2.5 pb-2 text-xs font-medium text-ink-faint">{outlineLabel}</h2>
            {outline()}
          </aside>
        )}
        {passage.away && (
          <button
            type="button"
            onClick={passage.show}
            className="absolute bottom-4 left-1/2 inline-flex h-9 -translate-x-1/2 items-center gap-2 rounded-full border border-line bg-raised px-4 text-sm font-medium shadow-popup hover:bg-hover"
          >
            <Quote aria-hidden="true" className="size-4 text-accent" />
            {t('toPassage')}
          </button>
        )}
      </div>
    </div>
  );
}
