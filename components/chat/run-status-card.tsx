'use client';

import { CircleAlert, CirclePause, CircleStop, ListEnd } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { useChat } from './chat-context';
import { chatError } from './chat-error';
import { useErrorText, useLiveErrorText } from './error-card';
import type { RunStatusContent } from './run-status';
import { isTaken } from './session-state';

const ICONS = {
  stopped: CircleStop,
  interrupted: CirclePause,
  failed: CircleAlert,
  max_steps: ListEnd,
} as const;

/** Says in the transcript that a run was cut short, and offers to go on where that makes sense. */
export function RunStatusCard({ content, id }: { content: RunStatusContent; id: string }) {
  const t = useTranslations('chat');
  const errorText = useErrorText();
  const { state, controller } = useChat();
  const { status, code, message, retryAfterSeconds } = content;
  const failed = status === 'failed';
  const error = useMemo(
    () => chatError(code ?? 'AGENT_EXECUTION_ERROR', message ?? '', retryAfterSeconds ?? null),
    [code, message, retryAfterSeconds],
  );
  const last = state.lastMessageId === id;
  const live = useLiveErrorText(last ? error : null);
  const canResume = last && !isTaken(state) && status !== 'stopped' && (!failed || error.retryable);
  const Icon = ICONS[status];
  return (
    <div
      role="note"
      data-testid={`run-status-${status}`}
      className={cn(
        'my-2 flex flex-wrap items-center gap-2 rounded-lg px-3 py-2 text-sm',
        failed ? 'bg-bad-soft text-bad' : 'bg-sunken text-ink-soft',
      )}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      <span className="min-w-0 flex-1">
        {failed ? live || errorText(error) : t(`status.${status}`)}
      </span>
      {canResume && (
        <Button size="sm" onClick={controller.resume}>
          {failed ? t('retry') : t('continue')}
        </Button>
      )}
    </div>
  );
}
