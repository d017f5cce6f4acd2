import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ChatPage } from '@/components/chat/chat-page';
import { currentPrincipal } from '@/lib/auth/current-principal';
import { env } from '@/lib/env';
import { mayOperate } from '@/lib/telemetry';
import { GUIDE_WORKSPACE } from '@/lib/workspaces';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('chat');
  return { title: t('title') };
}

/** The chat stands in the layout, so that going from thread to thread remounts nothing. */
export default async function ChatLayout({ children }: { children: ReactNode }) {
  const operator = mayOperate(await currentPrincipal());
  const { CHAT_WELCOME_TITLE, CHAT_WELCOME_TEXT, CHAT_WELCOME_QUESTIONS } = env();
  const welcome = {
    title: CHAT_WELCOME_TITLE,
    text: CHAT_WELCOME_TEXT,
    questions: CHAT_WELCOME_QUESTIONS,
  };
  return (
    <>
      <ChatPage slug={GUIDE_WORKSPACE.slug} welcome={welcome} operator={operator} />
      {children}
    </>
  );
}
