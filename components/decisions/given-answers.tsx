'use client';

import { useLocale, useTranslations } from 'next-intl';
import { formatTime } from '@/components/ui/format';
import type { DecisionAnswer, Question } from '@/lib/decisions/schema';

type Answers = Extract<DecisionAnswer, { kind: 'question' }>['answers'];

/** Questions with what was answered. */
export function GivenAnswers({
  questions,
  answers,
}: {
  questions: readonly Question[];
  answers: Answers;
}) {
  const t = useTranslations('decisions');
  const locale = useLocale();
  const words = ({ id, type }: Question): string => {
    const answer = answers[id];
    if (answer === undefined) return t('noAnswer');
    if (typeof answer === 'boolean') return answer ? t('yes') : t('no');
    if (typeof answer === 'number') return new Intl.NumberFormat(locale).format(answer);
    if (Array.isArray(answer)) return new Intl.ListFormat(locale).format(answer);
    return type === 'date' ? dayInWords(answer, locale) : answer;
  };
  return (
    <dl className="flex flex-col gap-2">
      {questions.map((question) => (
        <div key={question.id}>
          <dt className="text-xs text-ink-faint">{question.question}</dt>
          <dd className="break-words whitespace-pre-line text-ink">{words(question)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A day is the same everywhere, so no time zone may move it. */
function dayInWords(day: string, locale: string): string {
  const iso = `${day}T12:00:00Z`;
  return Number.isNaN(Date.parse(iso)) ? day : formatTime(iso, locale, 'date', 'UTC');
}
