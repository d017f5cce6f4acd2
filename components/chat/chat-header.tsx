'use client';

import { CopilotModalHeader, useCopilotChatConfiguration } from '@copilotkit/react-core/v2';
import { PanelsTopLeft, SquarePen, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AssistantSees } from '@/components/context/assistant-sees';
import { DevConsoleButton } from '@/components/dev-console/dev-console-slot';
import { IconButton } from '@/components/ui/icon-button';
import { MenuButton } from '@/components/ui/menu';
import type { MenuEntry } from '@/components/ui/menu-entry';
import { UI_MODES, type UiMode } from '@/hooks/preferences';
import { useUiMode } from '@/hooks/use-preferences';
import { useProgrammaticChat } from '@/hooks/use-programmatic-chat';
import { useShortcut } from '@/hooks/use-shortcuts';
import { useChat } from './chat-context';
import { ConversationMenu } from './conversation-menu';
import { CORNERS, type Corner, useChatCorner } from './use-chat-corner';

/** Title and actions of the chat, the same in all its places. */
export function ChatHeader({ close, lead }: { close?: ReactNode; lead?: ReactNode }) {
  const t = useTranslations('chat');
  const { place, state } = useChat();
  const { clearHistory } = useProgrammaticChat();
  const newKeys = useShortcut('newConversation');
  return (
    <header className="flex h-[var(--top-bar-height)] shrink-0 items-center gap-1 border-b border-line bg-surface px-3">
      {lead}
      <h2 className="min-w-0 flex-1 truncate px-1 text-sm font-semibold">{t('title')}</h2>
      <AssistantSees usage={state.usage} />
      <IconButton size="sm" label={t('newChat')} shortcut={newKeys} onClick={clearHistory}>
        <SquarePen />
      </IconButton>
      <ConversationMenu />
      <DevConsoleButton />
      {place.kind === 'workspace' && <PlaceMenu />}
      {close}
    </header>
  );
}

/** The header of the sidebar and the popup: CopilotKit's, with ours inside. */
export function ModalHeader() {
  const t = useTranslations('chat');
  const configuration = useCopilotChatConfiguration();
  const closeKeys = useShortcut('toggleChat');
  const close = (
    <IconButton
      size="sm"
      label={t('close')}
      shortcut={closeKeys}
      data-testid="copilot-close-button"
      onClick={() => configuration?.setModalOpen(false)}
    >
      <X />
    </IconButton>
  );
  return <CopilotModalHeader>{() => <ChatHeader close={close} />}</CopilotModalHeader>;
}

function PlaceMenu() {
  const t = useTranslations('chat');
  const [mode, setMode] = useUiMode();
  const [corner, setCorner] = useChatCorner();
  const entries: MenuEntry[] = [
    {
      type: 'choices',
      label: t('place.label'),
      value: mode,
      choices: UI_MODES.map((value) => ({ value, label: t(`place.${value}`) })),
      onChoose: (value) => setMode(value as UiMode),
    },
  ];
  if (mode === 'popup') {
    entries.push({
      type: 'choices',
      label: t('corner.label'),
      value: corner,
      choices: CORNERS.map((value) => ({ value, label: t(`corner.${value}`) })),
      onChoose: (value) => setCorner(value as Corner),
    });
  }
  return (
    <MenuButton size="sm" label={t('place.menu')} icon={<PanelsTopLeft />} entries={entries} />
  );
}
