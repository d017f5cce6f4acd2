'use client';

import { useCallback, useEffect, useState } from 'react';
import { ApiError, apiRequest } from '@/hooks/api-request';
import { useWorkspaceFeed } from '@/hooks/use-workspace-feed';
import type { AnswerWay, Decision, DecisionAnswer } from '@/lib/decisions/schema';
import { isOpen, newerDecision } from './newer-decision';

export type LiveDecision = {
  decision: Decision;
  /** An answer is on its way; false again once it arrived or was refused. */
  sending: boolean;
  /** Why the last answer was not taken. */
  error: unknown;
  /** Somebody else answered before this page's answer arrived. */
  overtaken: boolean;
  /** @returns whether the answer was taken */
  answer: (answer: DecisionAnswer) => Promise<boolean>;
};

/** Longer waits do not fit a browser's timer. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * A decision that stays current whoever answers it, wherever.
 * @param initial as the transcript or the inbox knows it; a later state of it is taken over
 */
export function useDecision(
  slug: string,
  id: string,
  initial: Decision,
  via: AnswerWay,
): LiveDecision {
  const [fetched, setFetched] = useState<Decision | null>(null);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [overtaken, setOvertaken] = useState(false);
  const decision = newerDecision(initial, fetched);
  const path = `/api/decisions/${encodeURIComponent(id)}`;

  const refresh = useCallback(async () => {
    try {
      const { decision: current } = await apiRequest<{ decision: Decision }>(path);
      setFetched(current);
    } catch {
      // What is shown stays; the next event or the answer itself tells more.
    }
  }, [path]);

  const pending = decision.status === 'pending';
  useWorkspaceFeed(slug, (event) => {
    if (!pending) return;
    if (event.type === 'resync' || (event.type === 'decision' && event.id === id)) void refresh();
  });
  useEffect(() => {
    if (!pending) return;
    const wait = Date.parse(initial.expiresAt) - Date.now();
    if (wait > LONGEST_TIMER_MS) return;
    const timer = setTimeout(() => void refresh(), Math.max(wait, 0));
    return () => clearTimeout(timer);
  }, [pending, initial.expiresAt, refresh]);

  const answer = useCallback(
    async (given: DecisionAnswer) => {
      setSending(true);
      setError(null);
      try {
        const { decision: taken } = await apiRequest<{ decision: Decision }>(`${path}/answer`, {
          method: 'POST',
          json: { answer: given, via },
        });
        setFetched(taken);
        return true;
      } catch (failure) {
        const conflict = failure instanceof ApiError && failure.code === 'CONFLICT';
        setOvertaken(conflict);
        if (!conflict) setError(failure);
        await refresh();
        return false;
      } finally {
        setSending(false);
      }
    },
    [path, refresh, via],
  );
  return { decision, sending, error, overtaken, answer };
}

/** Whether a decision still takes an answer; changes by itself when its time is over. */
export function useIsOpen(decision: Decision): boolean {
  const [now, setNow] = useState(() => Date.now());
  const { expiresAt } = decision;
  useEffect(() => {
    const wait = Date.parse(expiresAt) - Date.now();
    if (wait <= 0 || wait > LONGEST_TIMER_MS) return;
    const timer = setTimeout(() => setNow(Date.now()), wait);
    return () => clearTimeout(timer);
  }, [expiresAt]);
  return isOpen(decision, now);
}
