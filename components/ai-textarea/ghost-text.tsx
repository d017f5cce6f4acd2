'use client';

import { type RefObject, useLayoutEffect, useRef } from 'react';
import { cn } from '@/components/ui/cn';
import type { Ghost } from './use-suggestion';

/**
 * Draws a suggestion where the cursor is: the field's text again, unseen, and the suggestion after
 * it. Screen readers are told of it in another way.
 * @param className the field's own, so that both break their lines alike
 */
export function GhostText({
  field,
  ghost,
  className,
}: {
  field: RefObject<HTMLTextAreaElement | null>;
  ghost: Ghost;
  className: string;
}) {
  const layer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const source = field.current;
    const target = layer.current;
    if (!source || !target) return;
    const follow = () => {
      target.style.width = `${source.clientWidth}px`;
      target.style.height = `${source.clientHeight}px`;
      target.scrollTop = source.scrollTop;
    };
    follow();
    source.addEventListener('scroll', follow, { passive: true });
    const observer = new ResizeObserver(follow);
    observer.observe(source);
    return () => {
      source.removeEventListener('scroll', follow);
      observer.disconnect();
    };
  });
  return (
    <div
      ref={layer}
      aria-hidden="true"
      className={cn(
        className,
        'pointer-events-none absolute top-0 left-0 overflow-hidden break-words whitespace-pre-wrap',
      )}
    >
      <span className="invisible">{field.current?.value.slice(0, ghost.at)}</span>
      <span data-testid="suggestion" className="bg-surface text-ink-faint italic">
        {ghost.text}
      </span>
      {/* Room below the last line, as the field has it. */}
      <br />
    </div>
  );
}
