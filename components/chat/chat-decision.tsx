'use client';

import { TranscriptDecision } from '@/components/decisions/transcript-decision';
import type { Decision } from '@/lib/decisions/schema';
import { useChat } from './chat-context';

/** A decision in the chat; once it is answered, the focus goes to the input field. */
export function ChatDecision({ content }: { content: Decision }) {
  const { slug } = useChat();
  return (
    <TranscriptDecision
      slug={slug}
      decision={content}
      onAnswered={(from) =>
        from?.closest('.chat-root')?.querySelector<HTMLElement>('.chat-composer textarea')?.focus()
      }
    />
  );
}
