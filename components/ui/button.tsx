import type { ComponentProps } from 'react';
import { cn } from '@/components/ui/cn';

const VARIANTS = {
  primary: 'bg-accent text-on-accent shadow-card hover:bg-accent-strong',
  secondary: 'border border-line-strong/60 bg-surface text-ink hover:bg-hover active:bg-pressed',
  quiet: 'text-ink-soft hover:bg-hover hover:text-ink active:bg-pressed',
  danger: 'bg-bad text-surface hover:opacity-90',
} as const;

const SIZES = {
  sm: 'h-7 gap-1.5 px-2.5 text-[0.8125rem]',
  md: 'h-9 gap-2 px-3.5 text-sm',
} as const;

type ButtonProps = ComponentProps<'button'> & {
  variant?: keyof typeof VARIANTS;
  size?: keyof typeof SIZES;
};

export function buttonClass(
  variant: keyof typeof VARIANTS = 'secondary',
  size: keyof typeof SIZES = 'md',
): string {
  return cn(
    'inline-flex shrink-0 select-none items-center justify-center rounded-md font-medium whitespace-nowrap transition-colors duration-100 disabled:opacity-50',
    VARIANTS[variant],
    SIZES[size],
  );
}

export function Button({ variant, size, className, type = 'button', ...props }: ButtonProps) {
  return <button type={type} className={cn(buttonClass(variant, size), className)} {...props} />;
}
