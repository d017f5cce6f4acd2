import type { ComponentProps } from 'react';
import { cn } from '@/components/ui/cn';

const SIZES = {
  sm: 'h-7 px-2 text-[0.8125rem]',
  md: 'h-9 px-2.5 text-sm',
} as const;

type SelectProps = Omit<ComponentProps<'select'>, 'size'> & { size?: keyof typeof SIZES };

export function Select({ size = 'md', className, ...props }: SelectProps) {
  return (
    <select
      className={cn(
        'min-w-0 rounded-md border border-line-strong bg-surface text-ink aria-invalid:border-bad disabled:opacity-60',
        SIZES[size],
        className,
      )}
      {...props}
    />
  );
}
