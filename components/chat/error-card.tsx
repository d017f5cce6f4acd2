'use client';

import { CircleAlert, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { readTurnsSpent } from '@/lib/runs/schema';
import { useChat } from './chat-context';
import { type ChatError, secondsToWait } from './chat-error';
import { ContinueElsewhere } from './continue-elsewhere';
import { useSecondsLeft } from './use-seconds-left';

const KNOWN = [
  'NETWORK',
  'RATE_LIMITED',
  'TIMEOUT',
  'TENANT_REQUIRED',
  'UNAUTHENTICATED',
  'INVALID_REQUEST',
  'NOT_FOUND',
] as const;

/** What to tell the reader about an error: the server's words, or ours for its code. */
export function useErrorText(): (error: ChatError) => string {
  const t = useTranslations('chat');
  return (error) => {
    const { code, message } = error;
    const turns = readTurnsSpent(message);
    if (turns !== undefined) return t('turnsSpent', { turns });
    const seconds = secondsToWait(error);
    if (seconds !== null) return t('error.wait', { seconds });
    if (message) return message;
    const known = KNOWN.find((candidate) => candidate === code);
    return t(`error.${known ?? 'OTHER'}`);
  };
}

/** The same with the seconds counted down, for an error that has just come. */
export function useLiveErrorText(error: ChatError | null): string {
  const t = useTranslations('chat');
  const text = useErrorText();
  const left = useSecondsLeft(error);
  if (!error) return '';
  return left === 0 ? t('error.waited') : text({ ...error, retryAfterSeconds: left });
}

/** An error that left no mark in the transcript, in the place where the answer would have stood. */
export function ErrorCard() {
  const t = useTranslations('chat');
  const { state, controller } = useChat();
  const { error } = state;
  const text = useLiveErrorText(error);
  if (!error) return null;
  return (
    <div
      data-testid="chat-error"
      className="my-2 flex flex-wrap items-center gap-2 rounded-lg bg-bad-soft px-3 py-2 text-sm text-bad"
    >
      <CircleAlert aria-hidden="true" className="size-4 shrink-0" />
      <span className="min-w-0 flex-1">{text}</span>
      {readTurnsSpent(error.message) !== undefined && <ContinueElsewhere />}
      {error.retryable && (
        <Button size="sm" onClick={controller.retry}>
          {t('retry')}
        </Button>
      )}
      <IconButton size="sm" label={t('dismiss')} onClick={controller.dismissError}>
        <X />
      </IconButton>
    </div>
  );
}
