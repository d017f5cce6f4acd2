'use client';

import type { ReactNode } from 'react';
import { Markdown } from './markdown';

/** What a model thought before it answered, under the same rules as the answer. */
export function ReasoningContent({
  hasContent,
  isStreaming,
  children,
}: {
  hasContent?: boolean;
  isStreaming?: boolean;
  children?: ReactNode;
}) {
  if (!hasContent) return null;
  return (
    <div className="pb-2 text-ink-soft">
      <Markdown content={typeof children === 'string' ? children : ''} streaming={isStreaming} />
    </div>
  );
}
