'use client';

import { useMemo, useState, useSyncExternalStore } from 'react';
import { readChatFacts } from '@/hooks/chat-facts-reader';
import { type ChatFacts, chatLink } from '@/hooks/chat-link';

export type ProgrammaticChat = Readonly<ChatFacts> & {
  /** Opens the chat and sends a message in its conversation. */
  sendMessage: (text: string) => void;
  /** Answers the last question once more; the answer that is there stays reachable. */
  regenerateLastResponse: () => void;
  stopGeneration: () => void;
  /** Begins a new conversation. The one that is left stays in the list. */
  clearHistory: () => void;
  openChat: () => void;
  /** Opens the chat and puts the cursor into its input field. */
  focusChat: () => void;
};

const commands = {
  sendMessage: (text: string) => chatLink.give({ type: 'send', text }),
  regenerateLastResponse: () => chatLink.give({ type: 'regenerate' }),
  stopGeneration: () => chatLink.give({ type: 'stop' }),
  clearHistory: () => chatLink.give({ type: 'new' }),
  openChat: () => chatLink.give({ type: 'show' }),
  focusChat: () => chatLink.give({ type: 'focus' }),
};

/**
 * The chat, driven from anywhere. It works before the chat's code has arrived: what is asked of the
 * chat is then done once it is there. A component is drawn again only for the facts that it reads.
 */
export function useProgrammaticChat(): ProgrammaticChat {
  const [reader] = useState(() => readChatFacts(chatLink));
  const version = useSyncExternalStore(chatLink.subscribe, reader.version, () => 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is another set of facts
  return useMemo(
    () => ({
      ...commands,
      get messages() {
        return reader.read('messages');
      },
      get messageCount() {
        return reader.read('messageCount');
      },
      get isLoading() {
        return reader.read('isLoading');
      },
    }),
    [reader, version],
  );
}
