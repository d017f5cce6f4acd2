import type { LucideIcon } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';

export function navigationClass(current: boolean): string {
  return cn(
    'flex h-9 w-full items-center gap-2.5 rounded-md px-2.5 text-sm font-medium hover:bg-hover',
    current ? 'bg-accent-soft text-accent-strong' : 'text-ink-soft',
  );
}

/** A way to one of the workspace's pages. */
export function NavigationLink({
  icon: Icon,
  href,
  current,
  onFollow,
  children,
}: {
  icon: LucideIcon;
  href: string;
  current: boolean;
  onFollow: () => void;
  children: ReactNode;
}) {
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      onClick={onFollow}
      className={navigationClass(current)}
    >
      <Icon aria-hidden="true" className="size-4" />
      {children}
    </Link>
  );
}
