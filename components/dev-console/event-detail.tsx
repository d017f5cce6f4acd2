'use client';

import { ToolValue } from '@/components/tools/tool-value';
import { Offset } from './offset';

/** One event with all that is in it. */
export function EventDetail({ type, at, value }: { type: string; at: number; value: unknown }) {
  return (
    <div
      data-testid="dev-console-event"
      className="min-w-0 flex-1 overflow-y-auto border-line p-2 @max-2xl/console:border-t @2xl/console:max-w-1/2 @2xl/console:border-l"
    >
      <Offset ms={at} />
      <ToolValue label={type} value={value} />
    </div>
  );
}
