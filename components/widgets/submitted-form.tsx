'use client';

import { Check } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { type Ref, useId } from 'react';
import { formatTime } from '@/components/ui/format';
import { Time } from '@/components/ui/time';
import type { FormField, FormValue, WidgetOf } from '@/lib/widgets/schema';
import { formatNumber } from './table-cell';

type Submitted = NonNullable<WidgetOf<'form'>['submitted']>;

/** What was sent and when; nothing of it can be changed any more. */
export function SubmittedForm({
  fields,
  submitted,
  statusRef,
}: {
  fields: readonly FormField[];
  submitted: Submitted;
  /** Takes the focus of the form that stood here. */
  statusRef: Ref<HTMLParagraphElement>;
}) {
  const t = useTranslations('widgets.form');
  const statusId = useId();
  return (
    <div className="flex flex-col gap-3">
      <p
        ref={statusRef}
        id={statusId}
        tabIndex={-1}
        className="flex w-fit items-center gap-1.5 rounded-sm font-medium text-good"
      >
        <Check aria-hidden="true" className="size-4" />
        <span>{t.rich('sentAt', { at: () => <Time iso={submitted.at} look="full" /> })}</span>
      </p>
      <dl aria-labelledby={statusId} className="flex flex-col gap-2">
        {fields.map((field) => (
          <div key={field.name} data-field={field.name}>
            <dt className="text-xs text-ink-faint">{field.label}</dt>
            <dd dir="auto" className="break-words whitespace-pre-wrap">
              <Sent field={field} value={sentValue(submitted, field.name)} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const sentValue = ({ values }: Submitted, name: string): FormValue =>
  Object.hasOwn(values, name) ? (values[name] ?? null) : null;

function Sent({ field, value }: { field: FormField; value: FormValue }) {
  const t = useTranslations('widgets.form');
  const locale = useLocale();
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
    return <span className="text-ink-faint">{t('blank')}</span>;
  }
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'number') return formatNumber(value, locale);
  if (field.type === 'date' && typeof value === 'string' && !Number.isNaN(Date.parse(value))) {
    return formatTime(value, locale, 'date', 'UTC');
  }
  const options = 'options' in field ? field.options : [];
  const name = (one: string) => options.find((option) => option.value === one)?.label ?? one;
  return typeof value === 'string'
    ? name(value)
    : new Intl.ListFormat(locale).format(value.map(name));
}
