import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** What a view shows when it has nothing to show, and what can be done about it. */
export function EmptyState({
  icon: Icon,
  title,
  headingLevel = 2,
  children,
  actions,
}: {
  icon: LucideIcon;
  title: string;
  headingLevel?: 1 | 2;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-3 px-6 py-16 text-center">
      <div className="flex size-12 items-center justify-center rounded-xl bg-accent-soft text-accent-strong">
        <Icon aria-hidden="true" className="size-6" />
      </div>
      <Heading className="text-base font-semibold text-balance">{title}</Heading>
      {children && <div className="text-sm text-pretty text-ink-soft">{children}</div>}
      {actions && <div className="mt-2 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
