'use client';

import { FileText, MessageSquare } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { type ChatPlace, threadPath } from '@/components/chat/thread-address';
import { useDocumentsAround } from '@/components/knowledge/documents-provider';
import { apiRequest } from '@/hooks/api-request';
import { COMMANDS, type CommandId } from '@/hooks/shortcut-commands';
import { canRun, commandsVersion, runCommand } from '@/hooks/shortcut-handlers';
import { useStore } from '@/hooks/store';
import { useBindings } from '@/hooks/use-shortcuts';
import { COMMAND_ICONS } from './command-icons';
import type { PaletteItem } from './palette-item';
import { type OpenDocument, useOpenDocument } from './use-open-document';
import { useSavedItems } from './use-saved-items';
import { useSettingItems } from './use-setting-items';

type Named = { id: string; title: string };

/**
 * Everything that can be chosen now: commands, documents, conversations, settings, and what is saved.
 * @param query what was typed; saved material is looked for with it
 */
export function usePaletteItems(slug: string, place: ChatPlace, query: string): PaletteItem[] {
  const settings = useSettingItems();
  const open = useOpenDocument(slug, place);
  return [
    ...useCommandItems(),
    ...useDocumentItems(slug, open),
    ...useConversationItems(slug, place),
    ...settings,
    ...useSavedItems(slug, query, open),
  ];
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

function useDocumentItems(slug: string, open: OpenDocument): PaletteItem[] {
  const around = useDocumentsAround()?.documents ?? null;
  const documents = useFetchedList<Named>(around ? null : slug, 'documents');
  return (around ?? documents).map(({ id, title }) => ({
    value: `document:${id}`,
    label: title,
    group: 'documents',
    icon: FileText,
    run: () => open(id, null),
  }));
}

function useConversationItems(slug: string, place: ChatPlace): PaletteItem[] {
  const t = useTranslations('threads');
  const router = useRouter();
  return useFetchedList<Named>(slug, 'threads').map(({ id, title }) => ({
    value: `conversation:${id}`,
    label: title || t('untitled'),
    group: 'conversations',
    icon: MessageSquare,
    run: () => router.push(threadPath(place, id)),
  }));
}

/** A list of the workspace. @param slug null when it is not needed */
function useFetchedList<Item>(slug: string | null, name: 'documents' | 'threads'): Item[] {
  const [items, setItems] = useState<Item[]>([]);
  useEffect(() => {
    if (slug === null) return;
    const abort = new AbortController();
    const path = `/api/workspaces/${encodeURIComponent(slug)}/${name}`;
    apiRequest<Record<typeof name, Item[]>>(path, { signal: abort.signal }).then(
      (answer) => setItems(answer[name]),
      // The palette is of use without them; the page itself tells what is wrong.
      () => {},
    );
    return () => abort.abort();
  }, [slug, name]);
  return items;
}
