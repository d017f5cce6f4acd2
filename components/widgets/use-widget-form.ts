'use client';

import { useLocale } from 'next-intl';
import { useMemo } from 'react';
import { type Resolver, type UseFormReturn, useForm } from 'react-hook-form';
import { checkFormValues } from '@/lib/widgets';
import type { FormField, FormValues } from '@/lib/widgets/schema';
import { controlName, initialValues, type RawValues, readValues } from './form-values';
import { useProblemText } from './use-problem-text';

/**
 * A form of react-hook-form over the fields of a widget, judged by the rules that the server
 * judges it by. When the agent changes the fields, what the reader has typed stays.
 */
export function useWidgetForm(
  fields: readonly FormField[],
): UseFormReturn<RawValues, unknown, FormValues> {
  const locale = useLocale();
  const problemText = useProblemText();
  const values = useMemo(() => initialValues(fields, locale), [fields, locale]);
  const resolver: Resolver<RawValues, unknown, FormValues> = (raw) => {
    const checked = checkFormValues(fields, readValues(fields, raw, locale));
    if (checked.ok) return { values: checked.values, errors: {} };
    const errors = fields.flatMap((field) => {
      const problem = checked.problems[field.name];
      if (!problem) return [];
      return [
        [controlName(field.name), { type: problem.code, message: problemText(field, problem) }],
      ];
    });
    return { values: {}, errors: Object.fromEntries(errors) };
  };
  return useForm<RawValues, unknown, FormValues>({
    resolver,
    values,
    resetOptions: { keepDirtyValues: true, keepErrors: true },
  });
}
