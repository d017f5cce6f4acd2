'use client';

import { useKeyCaps } from '@/hooks/use-shortcuts';

/** Keys as they look on the keyboard. */
export function KeyCaps({ keys }: { keys: string }) {
  const caps = useKeyCaps();
  return (
    <span className="inline-flex shrink-0 gap-1">
      {caps(keys).map((cap) => (
        <kbd
          key={cap}
          className="min-w-6 rounded-sm border border-line-strong/60 bg-sunken px-1.5 text-center font-mono text-xs leading-5 text-ink"
        >
          {cap}
        </kbd>
      ))}
    </span>
  );
}
