'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import type { ListedDecision } from '@/lib/decisions/schema';
import { DecisionCard } from './decision-card';
import { useDecision } from './use-decision';
import { useDecisionTitle } from './use-decision-title';

/** A decision in the inbox: it takes the focus as a whole, so that keys can be meant for it. */
export function InboxItem({
  slug,
  decision: initial,
  tabbable,
  onSelect,
  onSettled,
  onAnswered,
}: {
  slug: string;
  decision: ListedDecision;
  tabbable: boolean;
  onSelect: () => void;
  /** It waits no longer, whoever answered. */
  onSettled: () => void;
  /** This page answered it. */
  onAnswered: () => void;
}) {
  const t = useTranslations('decisions');
  const title = useDecisionTitle();
  const live = useDecision(slug, initial.id, initial, 'inbox');
  const { id, status, request } = live.decision;
  const settled = status !== 'pending';
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when it happens
  useEffect(() => {
    if (settled) onSettled();
  }, [settled]);
  return (
    <article
      aria-label={t('label', { title: title(request) })}
      data-decision={id}
      data-testid={`decision-${status}`}
      tabIndex={tabbable ? 0 : -1}
      onFocus={onSelect}
      className="rounded-lg focus-visible:outline-offset-4"
    >
      <DecisionCard live={live} onAnswered={onAnswered} />
    </article>
  );
}
