'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Markdown } from '@/components/chat/markdown';
import { announce } from '@/components/ui/announce';
import { Button } from '@/components/ui/button';
import { FormFieldView } from './form-field-view';
import { controlName } from './form-values';
import { SubmittedForm } from './submitted-form';
import { useWidgetForm } from './use-widget-form';
import type { ViewProps } from './view-props';
import { WidgetFrame } from './widget-frame';

/** Questions of the agent in one form; once it is sent, what was sent. */
export function FormView(props: ViewProps<'form'>) {
  const { title, description, submitted, fields } = props.widget;
  const status = useRef<HTMLParagraphElement>(null);
  const sentHere = useRef(false);
  const isSubmitted = submitted !== undefined;
  useEffect(() => {
    if (!isSubmitted || !sentHere.current) return;
    sentHere.current = false;
    // The button that had the focus is gone.
    if (document.activeElement === document.body) status.current?.focus();
  }, [isSubmitted]);
  return (
    <WidgetFrame widget={props.widget} title={title}>
      <div className="flex flex-col gap-4 px-3.5 pt-1 pb-3.5">
        {description && <Markdown content={description} />}
        {submitted ? (
          <SubmittedForm fields={fields} submitted={submitted} statusRef={status} />
        ) : (
          <OpenForm
            {...props}
            onSent={() => {
              sentHere.current = true;
            }}
          />
        )}
      </div>
    </WidgetFrame>
  );
}

function OpenForm({ widget, onAction, busy, onSent }: ViewProps<'form'> & { onSent: () => void }) {
  const t = useTranslations('widgets');
  const { id, title, fields, submit } = widget;
  const { register, handleSubmit, setError, formState } = useWidgetForm(fields);
  const { errors, isSubmitting } = formState;
  const waits = busy || isSubmitting;
  const send = handleSubmit(
    async (values) => {
      onSent();
      try {
        await onAction({ widget: id, action: submit.action, title, values });
      } catch {
        setError('root', { message: t('notSent') });
      }
    },
    (problems) => announce(t('form.problems', { count: Object.keys(problems).length })),
  );
  return (
    <form
      noValidate
      className="flex max-w-xl flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!waits) void send(event);
      }}
    >
      {fields.map((field) => (
        <FormFieldView
          key={`${field.name} ${field.type}`}
          field={field}
          register={register}
          problem={errors[controlName(field.name)]?.message}
        />
      ))}
      {errors.root && (
        <p role="alert" className="text-[0.8125rem] text-bad">
          {errors.root.message}
        </p>
      )}
      <Button
        type="submit"
        variant="primary"
        // Disabled for real it would lose the focus.
        aria-disabled={waits}
        className="h-auto min-h-9 w-fit max-w-full py-1 whitespace-normal aria-disabled:cursor-default aria-disabled:opacity-50"
      >
        {submit.label}
      </Button>
    </form>
  );
}
