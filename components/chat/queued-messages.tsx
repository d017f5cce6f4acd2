'use client';

import { Clock, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { readableText } from '@/lib/widgets';
import { useChat } from './chat-context';
import { OTHER_DELIVERY } from './delivery-choice';
import { isPending } from './session-state';

/**
 * Messages that wait for the assistant: for its next step or the end of its work, whichever the user
 * chooses. Each can be taken back.
 */
export function QueuedMessages() {
  const t = useTranslations('chat');
  const { state, controller } = useChat();
  if (state.queue.length === 0) return null;
  return (
    <ul aria-label={t('queuedMessages')} className="mb-2 flex flex-col gap-1">
      {state.queue.map((message) => (
        <li
          key={message.messageId}
          data-testid="queued-message"
          className="flex items-center gap-2 rounded-lg border border-line bg-raised py-1 pr-1 pl-2.5 text-sm shadow-card"
        >
          <Clock aria-hidden="true" className="size-3.5 shrink-0 text-ink-faint" />
          <span className="shrink-0 text-xs font-medium text-ink-faint">{t('queued')}</span>
          <span className="min-w-0 flex-1 truncate">{readableText(message.content)}</span>
          <button
            type="button"
            data-tooltip={t(`deliveryHint.${message.delivery}`)}
            disabled={isPending(message)}
            onClick={() =>
              void controller.changeDelivery(message, OTHER_DELIVERY[message.delivery])
            }
            className="shrink-0 rounded-md px-1.5 py-0.5 text-xs text-ink-soft hover:bg-hover disabled:opacity-45"
          >
            {t(`delivery.${message.delivery}`)}
          </button>
          <button
            type="button"
            aria-label={t('removeQueued', { text: readableText(message.content) })}
            disabled={isPending(message)}
            onClick={() => void controller.withdraw(message)}
            className="inline-flex size-6 shrink-0 items-center justify-center rounded-md text-ink-soft hover:bg-hover disabled:opacity-45"
          >
            <X aria-hidden="true" className="size-3.5" />
          </button>
        </li>
      ))}
    </ul>
  );
}
