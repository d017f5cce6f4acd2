'use client';

import { Send } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import type { DecisionAnswer, DecisionRequest } from '@/lib/decisions/schema';
import { checkDraft, type Draft, type FieldProblem } from './question-answers';
import { QuestionField } from './question-field';

/** Up to four related questions as one form. */
export function QuestionBody({
  request,
  sending,
  onAnswer,
}: {
  request: Extract<DecisionRequest, { kind: 'question' }>;
  sending: boolean;
  onAnswer: (answer: DecisionAnswer) => void;
}) {
  const t = useTranslations('decisions');
  const [draft, setDraft] = useState<Draft>({});
  const [problems, setProblems] = useState<Record<string, FieldProblem>>({});
  const form = useRef<HTMLFormElement>(null);

  const submit = () => {
    if (sending) return;
    const checked = checkDraft(request.questions, draft);
    setProblems(checked.problems ?? {});
    if (checked.answers) return onAnswer({ kind: 'question', answers: checked.answers });
    const first = request.questions.find(({ id }) => checked.problems[id]);
    form.current
      ?.querySelector<HTMLElement>(
        `[data-question="${first?.id}"] :is(input, textarea):not(:disabled)`,
      )
      ?.focus();
  };
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
      }}
    >
      {request.questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          value={draft[question.id] ?? (question.type === 'choices' ? [] : '')}
          problem={problems[question.id]}
          disabled={sending}
          onChange={(value) => {
            setDraft((before) => ({ ...before, [question.id]: value }));
            setProblems(({ [question.id]: _, ...rest }) => rest);
          }}
        />
      ))}
      <Button size="sm" variant="primary" type="submit" disabled={sending} className="self-start">
        {sending ? <Spinner /> : <Send aria-hidden="true" className="size-3.5" />}
        {t('sendAnswers', { count: request.questions.length })}
      </Button>
    </form>
  );
}
