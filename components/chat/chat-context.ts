'use client';

import { createContext, useContext } from 'react';
import type { ChatSession } from './use-chat-session';

export const ChatSessionContext = createContext<ChatSession | null>(null);

/** The conversation that the surrounding chat shows. */
export function useChat(): ChatSession {
  const session = useContext(ChatSessionContext);
  if (!session) throw new Error('useChat needs a chat around it.');
  return session;
}
