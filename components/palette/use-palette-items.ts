'use client';

import { FileText, MessageSquare } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { threadPath } from '@/components/chat/thread-address';
import { useDocuments } from '@/components/knowledge/documents-provider';
import { apiRequest } from '@/hooks/api-request';
import { COMMANDS, type CommandId } from '@/hooks/shortcut-commands';
import { canRun, commandsVersion, runCommand } from '@/hooks/shortcut-handlers';
import { useStore } from '@/hooks/store';
import { useReader } from '@/hooks/use-reader';
import { useBindings } from '@/hooks/use-shortcuts';
import { COMMAND_ICONS } from './command-icons';
import type { PaletteItem } from './palette-item';
import { useSettingItems } from './use-setting-items';

type Thread = { id: string; title: string };

/** Everything that can be chosen now: commands, documents, conversations, settings. */
export function usePaletteItems(slug: string): PaletteItem[] {
  const settings = useSettingItems();
  return [...useCommandItems(), ...useDocumentItems(), ...useConversationItems(slug), ...settings];
}

/** Commands of the palette itself and of the inbox' cards make no sense in it. */
const isOffered = (id: CommandId) => id !== 'palette' && canRun(id);

function useCommandItems(): PaletteItem[] {
  const t = useTranslations('shortcuts.command');
  const bindings = useBindings();
  useStore(commandsVersion);
  return COMMANDS.filter(({ id }) => isOffered(id)).map(({ id }) => ({
    value: `command:${id}`,
    label: t(id),
    group: 'commands',
    icon: COMMAND_ICONS[id],
    keys: bindings.get(id),
    run: () => runCommand(id),
  }));
}

function useDocumentItems(): PaletteItem[] {
  const { documents } = useDocuments();
  const { open } = useReader();
  return (documents ?? []).map(({ id, title }) => ({
    value: `document:${id}`,
    label: title,
    group: 'documents',
    icon: FileText,
    run: () => open(id),
  }));
}

function useConversationItems(slug: string): PaletteItem[] {
  const t = useTranslations('threads');
  const router = useRouter();
  const [threads, setThreads] = useState<Thread[]>([]);
  useEffect(() => {
    const abort = new AbortController();
    const path = `/api/workspaces/${encodeURIComponent(slug)}/threads`;
    apiRequest<{ threads: Thread[] }>(path, { signal: abort.signal }).then(
      (answer) => setThreads(answer.threads),
      // The palette is of use without them; the list of conversations tells what is wrong.
      () => {},
    );
    return () => abort.abort();
  }, [slug]);
  return threads.map(({ id, title }) => ({
    value: `conversation:${id}`,
    label: title || t('untitled'),
    group: 'conversations',
    icon: MessageSquare,
    run: () => router.push(threadPath({ kind: 'workspace', slug }, id)),
  }));
}
