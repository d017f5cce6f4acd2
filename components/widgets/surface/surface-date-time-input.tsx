'use client';

import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';
import { toText } from '@/lib/widgets/surface';
import type { DrawnProps } from './drawn-props';
import { FIELD, FieldFrame } from './field-frame';
import { dateKind, toInputDate } from './input-date';
import { isRequired } from './is-required';
import { useFailedCheck, useField, useNames, useText } from './use-value';

export function SurfaceDateTimeInput({ component, scope }: DrawnProps<'DateTimeInput'>) {
  const t = useTranslations('surfaces');
  const { enableDate, enableTime, checks } = component;
  const kind = dateKind(enableDate, enableTime);
  const label = useText(component.label, scope);
  const names = useNames(component.accessibility, scope);
  const min = toInputDate(useText(component.min, scope), kind);
  const max = toInputDate(useText(component.max, scope), kind);
  const [written, enter] = useField(component.value, scope, toText);
  const failed = useFailedCheck(checks, scope);
  const value = toInputDate(written, kind);
  const outside = value !== '' && ((min !== '' && value < min) || (max !== '' && value > max));
  return (
    <FieldFrame
      label={label || t(kind === 'time' ? 'time' : 'date')}
      problem={failed || (outside ? t('outOfRange') : '')}
      filled={value !== ''}
      required={isRequired(checks)}
      className="max-w-xs"
    >
      {(field) => (
        <input
          {...names}
          {...field}
          type={kind}
          value={value}
          min={min || undefined}
          max={max || undefined}
          onChange={({ target }) => enter(target.value)}
          className={cn(FIELD, 'h-9')}
        />
      )}
    </FieldFrame>
  );
}
