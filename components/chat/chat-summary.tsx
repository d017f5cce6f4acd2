'use client';

import { SummaryMarker } from '@/components/memory/summary-marker';
import type { SummaryContent } from '@/lib/memory/schema';
import { useChat } from './chat-context';
import { Markdown } from './markdown';
import { showMessage } from './show-message';
import { threadPath } from './thread-address';

/** The mark of a summary in the chat; it leads to the last of the turns it stands for. */
export function ChatSummary({ content }: { content: SummaryContent }) {
  const { place } = useChat();
  const { fromThreadId, keptFromMessageId } = content;
  return (
    <SummaryMarker
      summary={content}
      text={<Markdown content={content.text} />}
      originPath={fromThreadId && threadPath(place, fromThreadId)}
      onShow={(from) => showMessage(from, keptFromMessageId)}
    />
  );
}
