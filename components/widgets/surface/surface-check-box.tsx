'use client';

import { useId, useState } from 'react';
import type { DrawnProps } from './drawn-props';
import { FieldProblem } from './field-frame';
import { readFlag, useFailedCheck, useField, useNames, useText } from './use-value';

export function SurfaceCheckBox({ component, scope }: DrawnProps<'CheckBox'>) {
  const label = useText(component.label, scope);
  const names = useNames(component.accessibility, scope);
  const [checked, enter] = useField(component.value, scope, readFlag);
  const problem = useFailedCheck(component.checks, scope);
  const [touched, setTouched] = useState(false);
  const id = useId();
  const wrong = touched && problem !== '';
  return (
    <div className="min-w-0">
      <label className="flex min-h-6 w-fit max-w-full items-start gap-2.5">
        <input
          type="checkbox"
          {...names}
          checked={checked}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? id : undefined}
          onChange={({ target }) => enter(target.checked)}
          onBlur={() => setTouched(true)}
          className="mt-0.5 size-4 shrink-0 accent-(--accent)"
        />
        <span className="min-w-0 wrap-anywhere">{label}</span>
      </label>
      <FieldProblem id={id}>{wrong ? problem : ''}</FieldProblem>
    </div>
  );
}
