'use client';

import { ArrowUp, Square } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ButtonHTMLAttributes } from 'react';
import { useQueueDelivery } from '@/hooks/use-queue-delivery';
import { useShortcut } from '@/hooks/use-shortcuts';
import { useChat } from './chat-context';
import { isTaken } from './session-state';

const ROUND =
  'inline-flex size-9 shrink-0 items-center justify-center rounded-full transition-colors [&>svg]:size-4.5';

/** Stop while the assistant works or waits for a decision, and beside it Send, which then puts the message in the queue. */
export function SendControls({ onClick, disabled }: ButtonHTMLAttributes<HTMLButtonElement>) {
  const t = useTranslations('chat');
  const { state, controller, slug } = useChat();
  const stopKeys = useShortcut('stop');
  const busy = isTaken(state);
  const delivery = useQueueDelivery(slug, busy);
  const hint = busy ? t(`sendHint.${delivery}`) : undefined;
  return (
    <div className="flex items-center gap-1.5 pr-1">
      {busy && (
        <button
          type="button"
          aria-label={t('stop')}
          data-tooltip={stopKeys ? `${t('stop')} (${stopKeys})` : t('stop')}
          data-testid="chat-stop-button"
          disabled={state.phase === 'stopping'}
          onClick={controller.stop}
          className={`${ROUND} border border-line-strong text-ink hover:bg-hover disabled:opacity-50`}
        >
          <Square aria-hidden="true" className="fill-current" />
        </button>
      )}
      <button
        type="button"
        aria-label={busy ? t('queueMessage') : t('send')}
        aria-description={hint}
        data-tooltip={hint}
        data-testid="copilot-send-button"
        disabled={disabled}
        onClick={onClick}
        className={`${ROUND} bg-accent text-on-accent hover:bg-accent-strong disabled:bg-pressed disabled:text-ink-faint`}
      >
        <ArrowUp aria-hidden="true" />
      </button>
    </div>
  );
}
