'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { ValidationBadge } from '@/components/ui/validation-badge';
import type { CitedPassage } from '@/lib/knowledge/schema';
import { plainText } from './transcript';
import { passageHeadings } from './turn-sources';

const GAP = 8;

/** The words a citation stands on, beside the chip and inside the window. */
export function PassagePreview({
  id,
  passage,
  anchor,
}: {
  id: string;
  passage: CitedPassage;
  anchor: RefObject<HTMLElement | null>;
}) {
  const t = useTranslations('chat');
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const chip = anchor.current?.getBoundingClientRect();
    const card = box.current;
    if (!chip || !card) return;
    const { width, height } = card.getBoundingClientRect();
    const left = Math.min(Math.max(GAP, chip.left - width / 2), window.innerWidth - width - GAP);
    const above = chip.top - height - GAP;
    card.style.left = `${Math.max(GAP, left)}px`;
    card.style.top = `${above > GAP ? above : chip.bottom + GAP}px`;
  }, [anchor]);
  const place = [
    ...passageHeadings(passage).slice(-2),
    ...(passage.page === null ? [] : [t('page', { page: passage.page })]),
  ].join(' · ');
  return createPortal(
    <div
      ref={box}
      id={id}
      role="tooltip"
      className="pointer-events-none fixed z-60 w-[min(22rem,calc(100vw-1rem))] rounded-lg border border-line bg-raised p-3 text-sm text-ink shadow-popup"
    >
      <p className="font-semibold">
        {passage.documentTitle} <ValidationBadge validation={passage.validation} />
      </p>
      {place && <p className="text-xs text-ink-faint">{place}</p>}
      <p className="mt-1.5 line-clamp-6 text-ink-soft">{plainText(passage.text)}</p>
    </div>,
    document.body,
  );
}
