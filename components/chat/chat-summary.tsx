'use client';

import { SummaryMarker } from '@/components/memory/summary-marker';
import type { SummaryContent } from '@/lib/memory/schema';
import { Markdown } from './markdown';
import { showMessage } from './show-message';

/** The mark of a summary in the chat; it leads to the last of the turns it stands for. */
export function ChatSummary({ content }: { content: SummaryContent }) {
  return (
    <SummaryMarker
      summary={content}
      text={<Markdown content={content.text} />}
      onShow={(from) => showMessage(from, content.keptFromMessageId)}
    />
  );
}
