import { cn } from '@/components/ui/cn';
import type { Fullness } from './context-shares';

const LOOKS: Record<Fullness, string> = {
  roomy: 'stroke-accent',
  filling: 'stroke-warn',
  full: 'stroke-bad',
};

/** A ring that fills clockwise. @param used 0–1 */
export function ContextRing({ used, fullness }: { used: number; fullness: Fullness }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className="size-[1.125rem] -rotate-90 fill-none">
      <circle cx="10" cy="10" r="7.5" strokeWidth="3" className="stroke-line-strong/45" />
      <circle
        cx="10"
        cy="10"
        r="7.5"
        strokeWidth="3"
        pathLength="100"
        strokeDasharray={`${Math.max(2, used * 100)} 100`}
        className={cn('transition-[stroke-dasharray] duration-300', LOOKS[fullness])}
      />
    </svg>
  );
}
