'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Input } from '@/components/ui/input';
import type { Question } from '@/lib/decisions/schema';
import { CHOICE, TEXT_AREA } from './field-class';
import { type FieldProblem, fieldType } from './question-answers';

type Value = string | readonly string[];

/** One question with the control its type asks for, and what is wrong with the answer. */
export function QuestionField({
  question,
  value,
  problem,
  disabled,
  onChange,
}: {
  question: Question;
  value: Value;
  problem: FieldProblem | undefined;
  disabled: boolean;
  onChange: (value: Value) => void;
}) {
  const t = useTranslations('decisions');
  const id = useId();
  const problemId = `${id}-problem`;
  const described = {
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem ? problemId : undefined,
  };
  const type = fieldType(question);
  const label = (
    <>
      {question.question}
      {!question.required && <span className="font-normal text-ink-faint"> ({t('optional')})</span>}
    </>
  );
  const error = problem && (
    <p id={problemId} className="text-[0.8125rem] text-bad">
      {t(`problem.${problem}`)}
    </p>
  );
  if (type === 'choice' || type === 'choices' || type === 'yes_no') {
    return (
      <fieldset className="flex flex-col gap-1" {...described} data-question={question.id}>
        <legend className="mb-1 text-sm font-medium text-pretty text-ink">{label}</legend>
        <Options question={question} value={value} disabled={disabled} onChange={onChange} />
        {error}
      </fieldset>
    );
  }
  const shared = {
    id,
    value: typeof value === 'string' ? value : '',
    disabled,
    required: question.required,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    ...described,
  };
  return (
    <div className="flex flex-col gap-1.5" data-question={question.id}>
      <label htmlFor={id} className="text-sm font-medium text-pretty text-ink">
        {label}
      </label>
      {type === 'text' && <textarea rows={2} className={TEXT_AREA} {...shared} />}
      {type === 'number' && <Input inputMode="decimal" autoComplete="off" {...shared} />}
      {type === 'date' && <Input type="date" {...shared} />}
      {error}
    </div>
  );
}

function Options({
  question,
  value,
  disabled,
  onChange,
}: {
  question: Question;
  value: Value;
  disabled: boolean;
  onChange: (value: Value) => void;
}) {
  const t = useTranslations('decisions');
  const name = useId();
  const several = question.type === 'choices';
  const chosen = new Set(typeof value === 'string' ? [value] : value);
  const options =
    question.type === 'yes_no'
      ? [
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]
      : [...new Set(question.options)].map((option) => ({ value: option, label: option }));
  return options.map((option) => (
    <label
      key={option.value}
      className="flex min-h-7 items-start gap-2.5 rounded-md px-1.5 py-1 text-sm text-ink hover:bg-hover"
    >
      <input
        type={several ? 'checkbox' : 'radio'}
        name={name}
        className={CHOICE}
        checked={chosen.has(option.value)}
        disabled={disabled}
        onChange={(event) => {
          if (!several) return onChange(option.value);
          const next = options.map((one) => one.value).filter((one) => chosen.has(one));
          onChange(
            event.target.checked
              ? [...next, option.value]
              : next.filter((one) => one !== option.value),
          );
        }}
      />
      <span className="min-w-0 break-words">{option.label}</span>
    </label>
  ));
}
