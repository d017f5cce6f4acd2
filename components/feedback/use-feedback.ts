'use client';

import { useState, useSyncExternalStore } from 'react';
import { track } from '@/hooks/track';
import type { Verdict } from '@/lib/feedback/schema';
import { useFeedbackStore } from './feedback-context';

/** The thumbs of one answer. */
export type AnswerFeedback = {
  verdict: Verdict | undefined;
  /** The reader is asked what was good or wrong. */
  asking: boolean;
  press: (verdict: Verdict) => void;
  /** Ends the question, with a comment or without. */
  answer: (comment: string) => void;
};

export function useFeedback(messageId: string): AnswerFeedback {
  const store = useFeedbackStore();
  const read = () => store.getState().get(messageId)?.verdict;
  const verdict = useSyncExternalStore(store.subscribe, read, read);
  const [asking, setAsking] = useState(false);
  return {
    verdict,
    asking: asking && verdict !== undefined,
    press: (pressed) => {
      const stands = store.press(messageId, pressed);
      if (stands) {
        const given = pressed === 'up' ? 'thumbsUp' : 'thumbsDown';
        track('copilot_feedback', { messageId, verdict: given });
      }
      setAsking(stands);
    },
    answer: (comment) => {
      setAsking(false);
      if (comment !== '') store.comment(messageId, comment);
    },
  };
}
