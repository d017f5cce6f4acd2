import { cn } from '@/components/ui/cn';

/** Stands where something will be; says nothing to assistive technology. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <div aria-hidden="true" className={cn('animate-pulse rounded-md bg-pressed/70', className)} />
  );
}
