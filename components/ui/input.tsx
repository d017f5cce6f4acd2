import type { ComponentProps } from 'react';
import { cn } from '@/components/ui/cn';

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return (
    <input
      className={cn(
        'h-9 w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 text-sm text-ink placeholder:text-ink-faint aria-invalid:border-bad disabled:opacity-60',
        className,
      )}
      {...props}
    />
  );
}
