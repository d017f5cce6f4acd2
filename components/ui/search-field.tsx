import { Search } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './cn';

const SIZES = {
  sm: 'h-8 rounded-md border-line-strong pr-2 text-[0.8125rem]',
  md: 'h-9 rounded-md border-line-strong pr-3 text-sm',
  lg: 'h-10 rounded-lg border-line-strong/70 pr-3 text-sm shadow-card',
};

type SearchFieldProps = Omit<ComponentProps<'input'>, 'size' | 'type' | 'className'> & {
  label: string;
  size?: keyof typeof SIZES;
  /** Of the landmark around the field: where it stands. */
  className?: string;
};

/** A field to search what stands below it. */
export function SearchField({ label, size = 'lg', className, ...input }: SearchFieldProps) {
  return (
    <search className={cn('relative block', className)}>
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-faint"
      />
      <input
        {...input}
        type="search"
        aria-label={label}
        placeholder={label}
        className={cn('w-full border bg-surface pl-9 placeholder:text-ink-faint', SIZES[size])}
      />
    </search>
  );
}
