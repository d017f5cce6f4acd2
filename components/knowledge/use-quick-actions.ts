'use client';

import { Lightbulb, type LucideIcon, Network, ScrollText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useProgrammaticChat } from '@/hooks/use-programmatic-chat';
import type { DocumentSummary } from '@/lib/knowledge/schema';

const ACTIONS = [
  { name: 'summarize', icon: ScrollText },
  { name: 'insights', icon: Lightbulb },
  { name: 'topics', icon: Network },
] as const;

export type QuickAction = { label: string; icon: LucideIcon; run: () => void };

/** Questions about one document that need no typing; empty while there is no text to ask about. */
export function useQuickActions({ title, status }: DocumentSummary): QuickAction[] {
  const t = useTranslations('documents.quick');
  const { sendMessage } = useProgrammaticChat();
  if (status !== 'ready') return [];
  return ACTIONS.map(({ name, icon }) => ({
    label: t(`${name}.label`),
    icon,
    run: () => sendMessage(t(`${name}.message`, { title })),
  }));
}
