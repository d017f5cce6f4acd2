'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { formatTime } from '@/components/ui/format';
import type { FieldProblem } from '@/lib/widgets';
import type { FormField } from '@/lib/widgets/schema';
import { writeNumber } from './form-values';

const REQUIRED = {
  checkbox: 'requiredCheck',
  select: 'requiredChoice',
  multiselect: 'requiredChoice',
} as const;

/** What is wrong with a field, said so that its reader can put it right. */
export function useProblemText(): (field: FormField, problem: FieldProblem) => string {
  const t = useTranslations('widgets.form.problem');
  const locale = useLocale();
  return useCallback(
    ({ type }, problem) => {
      switch (problem.code) {
        case 'required':
          return t(type in REQUIRED ? REQUIRED[type as keyof typeof REQUIRED] : 'required');
        case 'wrong_type':
          if (type === 'number') return t('wrongNumber', { example: writeNumber(1234.5, locale) });
          if (type === 'date') return t('wrongDate');
          return t(type === 'select' || type === 'multiselect' ? 'wrongChoice' : 'wrongWords');
        case 'too_early':
        case 'too_late':
          return t(problem.code, { limit: formatTime(problem.limit, locale, 'date', 'UTC') });
        case 'too_small':
        case 'too_large':
          return t(problem.code, { limit: writeNumber(problem.limit, locale) });
        default:
          return t(problem.code, { limit: problem.limit });
      }
    },
    [t, locale],
  );
}
