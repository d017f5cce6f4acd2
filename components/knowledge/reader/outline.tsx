'use client';

import { cn } from '@/components/ui/cn';
import type { HeadingEntry } from './scan-markdown.ts';

const INDENT = ['pl-2.5', 'pl-5', 'pl-8', 'pl-11', 'pl-11', 'pl-11'];

/** A document's headings or pages as a way into its text. @param current start of where one is */
export function Outline({
  label,
  entries,
  current,
  onFollow,
}: {
  label: string;
  entries: HeadingEntry[];
  current: number | null;
  onFollow: (entry: HeadingEntry) => void;
}) {
  const top = Math.min(...entries.map(({ level }) => level));
  return (
    <nav aria-label={label}>
      <ul className="text-[0.8125rem]">
        {entries.map((entry) => (
          <li key={entry.start}>
            <button
              type="button"
              aria-current={entry.start === current ? 'location' : undefined}
              onClick={() => onFollow(entry)}
              className={cn(
                'w-full rounded-md py-1 pr-2 text-left text-pretty hover:bg-hover',
                INDENT[entry.level - top] ?? 'pl-11',
                entry.start === current ? 'font-medium text-accent-strong' : 'text-ink-soft',
              )}
            >
              {entry.title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
