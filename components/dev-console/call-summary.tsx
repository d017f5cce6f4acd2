'use client';

import { useTranslations } from 'next-intl';
import type { ModelCall } from '@/lib/run-inspection/schema';

/** A call of a model in two lines. */
export function CallSummary({ call, number }: { call: ModelCall; number: number }) {
  const t = useTranslations('devConsole.model');
  const { provider, model, role, durationMs, firstTokenMs, tokens, finishReason, failure } = call;
  const facts = [
    t(`role.${role}`),
    durationMs === undefined ? t('open') : t('took', { ms: durationMs }),
    firstTokenMs !== undefined && t('firstToken', { ms: firstTokenMs }),
    tokens && t('tokens', { input: tokens.input ?? 0, output: tokens.output ?? 0 }),
    finishReason && t('finishReason', { reason: finishReason }),
    failure && t('failed'),
  ];
  return (
    <>
      <span className="block truncate font-mono text-xs">
        {number} · {provider} · {model}
      </span>
      <span className="block text-xs text-ink-soft">{facts.filter(Boolean).join(' · ')}</span>
    </>
  );
}
