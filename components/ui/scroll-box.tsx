import type { ReactNode } from 'react';
import { cn } from './cn';

/** A region that scrolls by itself, also by keyboard. */
export function ScrollBox({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  const look = cn('scroll-area', className);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section aria-label={label} tabIndex={0} className={look}>
      {children}
    </section>
  );
}
