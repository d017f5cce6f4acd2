import type { ComponentProps } from 'react';
import { cn } from '@/components/ui/cn';

type IconButtonProps = ComponentProps<'button'> & {
  /** Accessible name; shown as a tooltip too. */
  label: string;
  /** Keys that do the same, shown in the tooltip. */
  shortcut?: string;
  size?: 'sm' | 'md';
};

/** A button that is an icon. Its child is the icon, which assistive technology does not see. */
export function IconButton({
  label,
  shortcut,
  size = 'md',
  className,
  type = 'button',
  ...props
}: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      data-tooltip={shortcut ? `${label} (${shortcut})` : label}
      className={cn(
        'inline-flex shrink-0 items-center justify-center rounded-md text-ink-soft transition-colors duration-100 hover:bg-hover hover:text-ink active:bg-pressed disabled:opacity-45 aria-expanded:bg-pressed aria-expanded:text-ink [&>svg]:size-[1.125rem]',
        size === 'sm' ? 'size-7' : 'size-9',
        className,
      )}
      {...props}
    />
  );
}
