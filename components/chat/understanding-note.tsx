'use client';

import { useTranslations } from 'next-intl';
import { OVERRIDES } from '@/lib/routing/schema';
import { useChat } from './chat-context';
import { certaintyOf, type Understanding } from './understanding';

/** Says under a message how it was understood, and lets the user have it otherwise. */
export function UnderstandingNote({
  messageId,
  understanding: { type, confidence, handler, source },
}: {
  messageId: string;
  understanding: Understanding;
}) {
  const t = useTranslations('chat.understanding');
  const { state, controller } = useChat();
  const { phase } = state;
  const handled = t(`handler.${handler}`);
  const line =
    source === 'user'
      ? t('chosen', { handler: handled })
      : t('line', {
          type: t(`type.${type}`),
          certainty: t(`certainty.${certaintyOf(confidence)}`),
          handler: handled,
        });
  return (
    <fieldset
      data-testid="understanding"
      className="mt-1 flex max-w-full flex-wrap items-center justify-end gap-x-2 gap-y-0.5 text-xs text-ink-faint"
    >
      <legend className="sr-only">{t('label')}</legend>
      <span className="text-right text-pretty">{line}</span>
      {OVERRIDES.filter((other) => other !== handler).map((other) => (
        <button
          key={other}
          type="button"
          disabled={phase === 'opening' || phase === 'sending' || phase === 'stopping'}
          onClick={() => controller.reroute(messageId, other)}
          className="rounded-md px-1 py-0.5 font-medium text-accent underline-offset-2 hover:underline disabled:opacity-45"
        >
          {t(`instead.${other}`)}
        </button>
      ))}
    </fieldset>
  );
}
