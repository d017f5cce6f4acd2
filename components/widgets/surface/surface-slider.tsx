'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { DrawnProps } from './drawn-props';
import { FieldFrame } from './field-frame';
import { readNumber, useFailedCheck, useField, useNames, useText } from './use-value';

/** Without a step, a range of one has hundredths and any other whole numbers. */
const stepOf = (min: number, max: number) => (max - min <= 1 ? 0.01 : 1);

export function SurfaceSlider({ component, scope }: DrawnProps<'Slider'>) {
  const t = useTranslations('surfaces');
  const format = useFormatter();
  const { min = 0, max, step = stepOf(min, max) } = component;
  const label = useText(component.label, scope);
  const names = useNames(component.accessibility, scope);
  const [value, enter] = useField(component.value, scope, readNumber);
  const problem = useFailedCheck(component.checks, scope);
  const shown = format.number(value);
  return (
    <FieldFrame
      label={label || t('slider')}
      problem={problem}
      filled
      aside={<output className="text-ink-soft tabular-nums">{shown}</output>}
    >
      {(field) => (
        <input
          {...names}
          {...field}
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          aria-valuetext={shown}
          onChange={({ target }) => enter(Number(target.value))}
          className="block h-6 w-full cursor-pointer accent-(--accent)"
        />
      )}
    </FieldFrame>
  );
}
