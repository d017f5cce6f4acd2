'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import type { Verdict } from '@/lib/feedback/schema';
import { tunables } from '@/lib/tunables';

/** Asks what was good or wrong, which may be left open. Enter sends, Escape skips. */
export function CommentForm({
  verdict,
  onAnswer,
}: {
  verdict: Verdict;
  /** @param comment empty when the reader does not want to say more */
  onAnswer: (comment: string) => void;
}) {
  const t = useTranslations('feedback');
  const id = useId();
  const [comment, setComment] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      data-testid="feedback-form"
      className="mt-1 flex max-w-xl flex-col gap-2 rounded-lg border border-line p-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(comment.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.nativeEvent.stopImmediatePropagation();
        onAnswer('');
      }}
    >
      <label htmlFor={id} className="text-[0.8125rem] font-medium text-ink">
        {t(verdict === 'up' ? 'whatWasGood' : 'whatWasWrong')}
      </label>
      <Input
        id={id}
        ref={field}
        value={comment}
        maxLength={tunables.feedback.maxCommentChars}
        onChange={(event) => setComment(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="primary" type="submit" disabled={comment.trim() === ''}>
          {t('send')}
        </Button>
        <Button size="sm" variant="quiet" onClick={() => onAnswer('')}>
          {t('skip')}
        </Button>
      </div>
    </form>
  );
}
