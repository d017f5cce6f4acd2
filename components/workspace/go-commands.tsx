'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { ChatCommands } from '@/components/chat/chat-commands';
import { type ChatPlace, sidePagePath, threadIdOf } from '@/components/chat/thread-address';
import { useNewNote } from '@/components/notes/use-new-note';
import { PaletteHost } from '@/components/palette/palette-host';
import { ShortcutHost } from '@/components/shortcuts/shortcut-host';
import { useCommand } from '@/hooks/use-shortcuts';

/** The commands that lead to the pages of a workspace and drive its chat, wherever the chat stands. */
export function GoCommands({
  slug,
  place,
  operator,
}: {
  slug: string;
  place: ChatPlace;
  /** Whether the reader may look at telemetry. */
  operator: boolean;
}) {
  const router = useRouter();
  const threadId = threadIdOf(usePathname(), useSearchParams());
  const settings = sidePagePath(slug, 'settings', threadId);
  const newNote = useNewNote(slug);
  useCommand('inbox', () => router.push(sidePagePath(slug, 'decisions', threadId)));
  useCommand('graph', () => router.push(sidePagePath(slug, 'graph', threadId)));
  useCommand('saved', () => router.push(sidePagePath(slug, 'saved', threadId)));
  useCommand('newNote', newNote);
  useCommand('settings', () => router.push(settings));
  useCommand('retrievalBench', () => router.push(sidePagePath(slug, 'retrieval', threadId)));
  useCommand('audit', () => router.push(sidePagePath(slug, 'audit', threadId)));
  useCommand('telemetry', operator ? () => router.push('/telemetry') : null);
  return (
    <>
      <ChatCommands slug={slug} place={place} />
      <ShortcutHost slug={slug} settings={`${settings}#shortcuts`} />
      <PaletteHost slug={slug} place={place} />
    </>
  );
}
