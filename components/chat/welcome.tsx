'use client';

import { CornerDownRight, Sparkles } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { WelcomeWords } from './welcome-context';

/** What a new chat says before anything was asked. @param onAsk gets the question that was pressed */
export function Welcome({
  title,
  text,
  questions = [],
  onAsk,
}: WelcomeWords & { onAsk: (question: string, position: number) => void }) {
  const t = useTranslations('chat');
  return (
    <div className="flex flex-col items-center gap-2 px-2 pt-[12dvh] pb-2 text-center">
      <span className="flex size-11 items-center justify-center rounded-xl bg-accent-soft text-accent-strong">
        <Sparkles aria-hidden="true" className="size-5" />
      </span>
      <h2 className="text-lg font-semibold text-balance break-words">
        {title || t('welcomeTitle')}
      </h2>
      <p className="max-w-sm text-sm text-pretty break-words text-ink-soft">
        {text || t('welcomeText')}
      </p>
      {questions.length > 0 && (
        <ul aria-label={t('welcomeQuestions')} className="mt-4 grid w-full max-w-md gap-2">
          {questions.map((question, position) => (
            <li key={question}>
              <button
                type="button"
                onClick={() => onAsk(question, position)}
                className="flex min-h-11 w-full items-center gap-3 rounded-lg border border-line-strong/60 bg-surface px-3.5 py-2 text-left text-sm text-ink hover:bg-hover active:bg-pressed"
              >
                <CornerDownRight aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
                <span className="min-w-0 break-words">{question}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
