'use client';

import {
  CopilotChat,
  CopilotChatToggleButton,
  CopilotPopup,
  CopilotSidebar,
} from '@copilotkit/react-core/v2';
import { MessageCircle } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { buttonClass } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import type { UiMode } from '@/hooks/preferences';
import { useChatOpen } from '@/hooks/use-chat-open';
import { useMediaQuery } from '@/hooks/use-media-query';
import { useChat } from './chat-context';
import { ChatHeader } from './chat-header';
import { chatSlots, modalHeader } from './chat-slots';
import { threadPath } from './thread-address';
import { useChatCorner } from './use-chat-corner';
import { useChatLabels } from './use-chat-labels';
import { useOpenTracking } from './use-chat-tracking';
import { useCloseOutside } from './use-close-outside';
import { WelcomeContext, type WelcomeWords } from './welcome-context';

const APP_WELCOME: WelcomeWords = {};

/** The chat in one of its places. */
export function ChatSurface({ mode }: { mode: UiMode }) {
  if (mode === 'sidebar') return <SidebarChat />;
  if (mode === 'popup') return <PopupChat />;
  return <DockedChat />;
}

function SidebarChat() {
  const t = useTranslations('chat');
  const { threadId } = useChat();
  const labels = useChatLabels();
  const [open, setOpen] = useChatOpen();
  useOpenTracking(open);
  const box = useRef<HTMLDivElement>(null);
  // CopilotKit hides a closed sidebar from assistive technology but not from the Tab key, and names
  // it in English.
  useEffect(() => {
    const sidebar = box.current?.querySelector<HTMLElement>('[data-copilot-sidebar]');
    if (!sidebar) return;
    sidebar.inert = !open;
    sidebar.setAttribute('aria-label', t('region'));
  });
  return (
    <div ref={box} className="chat-root">
      <CopilotSidebar
        {...chatSlots}
        threadId={threadId}
        labels={labels}
        header={modalHeader}
        toggleButton={CopilotChatToggleButton}
        width="var(--chat-width)"
        open={open}
        onOpenChange={setOpen}
      />
    </div>
  );
}

const IN_FRONT = '[role="menu"],[role="dialog"]:not([data-copilot-popup])';

function PopupChat() {
  const { threadId } = useChat();
  const labels = useChatLabels();
  const [open, setOpen] = useChatOpen();
  useOpenTracking(open);
  const [corner] = useChatCorner();
  useCloseOutside(open, () => setOpen(false));
  // Escape closes what is in front: a menu or a bubble of the popup before the popup itself.
  const onOpenChange = (next: boolean) => {
    if (next || !document.querySelector(IN_FRONT)) setOpen(next);
  };
  return (
    <div className="chat-root" data-chat-corner={corner}>
      <CopilotPopup
        {...chatSlots}
        threadId={threadId}
        labels={labels}
        header={modalHeader}
        toggleButton={CopilotChatToggleButton}
        width="26rem"
        height="40rem"
        open={open}
        onOpenChange={onOpenChange}
      />
    </div>
  );
}

/**
 * The embedded chat beside a workspace's documents: always there on a wide window. On a narrow one
 * there is no room for two, and the chat is a page of its own.
 */
function DockedChat() {
  const t = useTranslations('chat');
  const { threadId } = useChat();
  const wide = useMediaQuery('(min-width: 768px)', true);
  useLayoutEffect(() => {
    if (!wide) return;
    document.body.style.marginInlineEnd = 'var(--chat-width)';
    return () => {
      document.body.style.marginInlineEnd = '';
    };
  }, [wide]);
  if (wide) {
    return (
      <div className="fixed inset-y-0 right-0 z-20 flex w-(--chat-width) border-l border-line">
        <EmbeddedChat />
      </div>
    );
  }
  return (
    <Link
      href={threadPath({ kind: 'page' }, threadId)}
      className={cn(
        buttonClass('primary'),
        'fixed right-4 bottom-4 z-20 rounded-full shadow-popup',
      )}
    >
      <MessageCircle aria-hidden="true" className="size-4" />
      {t('open')}
    </Link>
  );
}

/**
 * The chat as a part of the page: it fills whatever box it is put into.
 * @param welcome what it says before anything was asked, in place of the app's own words
 */
export function EmbeddedChat({ lead, welcome }: { lead?: ReactNode; welcome?: WelcomeWords }) {
  const t = useTranslations('chat');
  const { threadId } = useChat();
  const labels = useChatLabels();
  return (
    <section
      aria-label={t('region')}
      data-testid="chat-embedded"
      className="chat-root flex h-full min-h-0 w-full min-w-0 flex-col bg-surface"
    >
      <ChatHeader lead={lead} />
      <div className="min-h-0 flex-1">
        <WelcomeContext value={welcome ?? APP_WELCOME}>
          <CopilotChat {...chatSlots} threadId={threadId} labels={labels} />
        </WelcomeContext>
      </div>
    </section>
  );
}
