'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { SearchField } from '@/components/ui/search-field';
import { Choice } from './choice';
import type { DrawnProps } from './drawn-props';
import { FieldProblem } from './field-frame';
import { readChosen, useFailedCheck, useField, useNames, useText, useTexts } from './use-value';

/** One or several of some options, as a list or as chips, with a filter for long ones. */
export function SurfaceChoicePicker({ component, scope }: DrawnProps<'ChoicePicker'>) {
  const t = useTranslations('surfaces');
  const { options, variant = 'mutuallyExclusive', displayStyle = 'checkbox' } = component;
  const several = variant === 'multipleSelection';
  const label = useText(component.label, scope);
  const names = useNames(component.accessibility, scope);
  const labels = useTexts(
    options.map((option) => option.label),
    scope,
  );
  const [written, enter] = useField(component.value, scope, readChosen);
  const problem = useFailedCheck(component.checks, scope);
  const [filter, setFilter] = useState('');
  const [touched, setTouched] = useState(false);
  const id = useId();

  const chosen: string[] = JSON.parse(written);
  const wanted = filter.trim().toLowerCase();
  const shown = options
    .map(({ value }, index) => ({ value, words: labels[index] ?? value }))
    .filter(({ words }) => words.toLowerCase().includes(wanted));
  const wrong = problem !== '' && (touched || chosen.length > 0);
  const toggle = (value: string) => {
    setTouched(true);
    if (!several) return enter([value]);
    enter(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  };
  return (
    <fieldset
      {...names}
      aria-describedby={wrong ? `${id}-problem` : undefined}
      className="min-w-0 space-y-1.5"
    >
      {label && <legend className="mb-1 font-medium">{label}</legend>}
      {component.filterable && (
        <SearchField
          size="md"
          label={t('filter')}
          value={filter}
          onChange={({ target }) => setFilter(target.value)}
          className="max-w-xs"
        />
      )}
      <div
        className={cn(
          'flex gap-x-3 gap-y-1.5',
          displayStyle === 'chips' ? 'flex-wrap' : 'flex-col',
        )}
      >
        {shown.map(({ value, words }) => (
          <Choice
            key={value}
            name={id}
            several={several}
            chip={displayStyle === 'chips'}
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
          >
            {words}
          </Choice>
        ))}
      </div>
      <p role="status" className="text-ink-faint empty:hidden">
        {shown.length === 0 ? t('nothingFound') : ''}
      </p>
      <FieldProblem id={`${id}-problem`}>{wrong ? problem : ''}</FieldProblem>
    </fieldset>
  );
}
