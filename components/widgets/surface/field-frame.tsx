'use client';

import { type ReactNode, useId, useState } from 'react';
import { cn } from '@/components/ui/cn';

type FieldProps = {
  id: string;
  'aria-invalid': boolean | undefined;
  'aria-describedby': string | undefined;
  'aria-required': boolean | undefined;
  onBlur: () => void;
};

/** The look of what is typed into. */
export const FIELD =
  'w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 text-sm text-ink aria-invalid:border-bad';

/**
 * A label, its field and what is wrong with it. What is empty and untouched is not called wrong.
 * @param problem the message of a failed check; nothing if all is well
 * @param children draws the field with the given props
 */
export function FieldFrame({
  label,
  problem,
  filled,
  required,
  aside,
  className,
  children,
}: {
  label: string;
  problem: string;
  filled: boolean;
  required?: boolean;
  aside?: ReactNode;
  className?: string;
  children: (props: FieldProps) => ReactNode;
}) {
  const id = useId();
  const [touched, setTouched] = useState(false);
  const wrong = problem !== '' && (touched || filled);
  return (
    <div className={cn('min-w-0 space-y-1', className)}>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {aside}
      </div>
      {children({
        id,
        'aria-invalid': wrong || undefined,
        'aria-describedby': wrong ? `${id}-problem` : undefined,
        'aria-required': required || undefined,
        onBlur: () => setTouched(true),
      })}
      <FieldProblem id={`${id}-problem`}>{wrong ? problem : ''}</FieldProblem>
    </div>
  );
}

/** What is wrong with a field, read out when it appears. */
export function FieldProblem({ id, children }: { id: string; children: string }) {
  return (
    <p id={id} role="alert" className="text-[0.8125rem] text-bad empty:hidden">
      {children}
    </p>
  );
}
