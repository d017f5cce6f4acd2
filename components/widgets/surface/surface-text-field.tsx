'use client';

import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';
import { widgetTunables } from '@/lib/widget-tunables';
import { toText } from '@/lib/widgets/surface';
import type { DrawnProps } from './drawn-props';
import { FIELD, FieldFrame } from './field-frame';
import { isRequired } from './is-required';
import { useSurface } from './surface-context';
import { useFailedCheck, useField, useNames, useText } from './use-value';

const { stringChars } = widgetTunables.surfaces;

export function SurfaceTextField({ component, scope }: DrawnProps<'TextField'>) {
  const t = useTranslations('surfaces');
  const { compile } = useSurface();
  const { variant = 'shortText', validationRegexp, checks } = component;
  const obscured = variant === 'obscured';
  const label = useText(component.label, scope);
  const names = useNames(component.accessibility, scope);
  const [value, enter] = useField(component.value, scope, toText, obscured);
  const failed = useFailedCheck(checks, scope);
  const matcher = validationRegexp === undefined ? undefined : compile?.(validationRegexp);
  const fits = value === '' || typeof matcher !== 'function' || matcher(value);
  return (
    <FieldFrame
      label={label}
      problem={failed || (fits ? '' : t('doesNotFit'))}
      filled={value !== ''}
      required={isRequired(checks)}
    >
      {(field) => {
        const props = {
          ...names,
          ...field,
          value,
          maxLength: stringChars,
          onChange: ({ target }: { target: { value: string } }) => enter(target.value),
        };
        if (variant === 'longText') {
          return <textarea {...props} rows={4} className={cn(FIELD, 'block py-2')} />;
        }
        return (
          <input
            {...props}
            type={obscured ? 'password' : 'text'}
            inputMode={variant === 'number' ? 'decimal' : undefined}
            autoComplete={obscured ? 'new-password' : 'off'}
            className={cn(FIELD, 'h-9')}
          />
        );
      }}
    </FieldFrame>
  );
}
