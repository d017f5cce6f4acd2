'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef } from 'react';
import { announce } from '@/components/ui/announce';
import type { Decision } from '@/lib/decisions/schema';
import { tunables } from '@/lib/tunables';
import { DecisionCard } from './decision-card';
import { useDecision } from './use-decision';
import { useDecisionTitle } from './use-decision-title';

/** Cards come and go as the transcript scrolls; each decision is announced once. */
const announced = new Set<string>();

/** A decision at its place in the transcript. @param onAnswered gives the focus back to the chat */
export function TranscriptDecision({
  slug,
  decision: initial,
  onAnswered,
}: {
  slug: string;
  decision: Decision;
  onAnswered: (from: HTMLElement | null) => void;
}) {
  const t = useTranslations('decisions');
  const title = useDecisionTitle();
  const box = useRef<HTMLElement>(null);
  const live = useDecision(slug, initial.id, initial, 'chat');
  const { id, status, request } = live.decision;

  const speak = useEffectEvent(() => {
    announced.add(id);
    announce(t('announce', { title: title(request) }));
  });
  useEffect(() => {
    if (status !== 'pending' || announced.has(id)) return;
    const timer = setTimeout(speak, tunables.chat.announceDecisionMs);
    return () => clearTimeout(timer);
  }, [id, status]);

  return (
    <article
      ref={box}
      aria-label={t('label', { title: title(request) })}
      data-testid={`decision-${status}`}
      className="my-2"
    >
      <DecisionCard live={live} onAnswered={() => onAnswered(box.current)} />
    </article>
  );
}
