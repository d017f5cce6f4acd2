'use client';

import { useTranslations } from 'next-intl';
import { type ComponentProps, type FormEvent, useId, useState } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { Input } from './input';
import { Spinner } from './spinner';

type FormProps = Pick<
  ComponentProps<typeof Input>,
  'type' | 'inputMode' | 'autoComplete' | 'placeholder' | 'maxLength' | 'onFocus'
> & {
  label: string;
  initial: string;
  submitLabel: string;
  onOpenChange: (open: boolean) => void;
  /** @returns what is wrong, to be shown; nothing once it is done, which closes the dialog */
  onSubmit: (text: string) => Promise<string | undefined>;
};
type TextDialogProps = FormProps & { title: string; description?: string; open: boolean };

/** Asks for one line of text, begun anew whenever it opens, and says beside it what is wrong. */
export function TextDialog({ title, description, open, ...form }: TextDialogProps) {
  const { onOpenChange } = form;
  return (
    <Dialog title={title} description={description} open={open} onOpenChange={onOpenChange}>
      <TextForm {...form} />
    </Dialog>
  );
}

function TextForm({ label, initial, submitLabel, onOpenChange, onSubmit, ...input }: FormProps) {
  const tCommon = useTranslations('common');
  const id = useId();
  const [text, setText] = useState(initial);
  const [problem, setProblem] = useState('');
  const [sending, setSending] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setSending(true);
    const wrong = await onSubmit(text.trim());
    setSending(false);
    if (wrong) setProblem(wrong);
    else onOpenChange(false);
  }
  return (
    <form onSubmit={submit} noValidate>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {label}
      </label>
      <Input
        {...input}
        id={id}
        value={text}
        autoFocus
        onChange={(event) => {
          setText(event.target.value);
          setProblem('');
        }}
        aria-invalid={problem !== ''}
        aria-describedby={problem ? `${id}-problem` : undefined}
      />
      <p id={`${id}-problem`} role="alert" className="mt-1.5 min-h-5 text-sm text-bad">
        {problem}
      </p>
      <div className="mt-3 flex justify-end gap-2">
        <Button onClick={() => onOpenChange(false)}>{tCommon('cancel')}</Button>
        <Button type="submit" variant="primary" disabled={sending}>
          {sending && <Spinner />}
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
