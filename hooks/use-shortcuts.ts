'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useMemo, useSyncExternalStore } from 'react';
import { personPreferences } from '@/hooks/person-preferences';
import { type Bindings, bindingsWith, type KeyChoices } from '@/hooks/shortcut-bindings';
import type { CommandId } from '@/hooks/shortcut-commands';
import { handleCommand } from '@/hooks/shortcut-handlers';
import { keyCaps } from '@/hooks/shortcut-keys';
import { useStore } from '@/hooks/store';

const NONE: KeyChoices = {};
const never = () => () => {};
const onMac = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether commands are given with Cmd. */
export const useMac = (): boolean => useSyncExternalStore(never, onMac, () => false);

/** The keys that this person chose, as far as they are known. */
export function useKeyChoices(): KeyChoices {
  return useStore(personPreferences.known, (known) => known?.shortcuts ?? NONE);
}

/** Which keys each command has now. */
export function useBindings(): Bindings {
  const choices = useKeyChoices();
  return useMemo(() => bindingsWith(choices), [choices]);
}

/** Writes keys as they stand on this person's keyboard, one by one. */
export function useKeyCaps(): (keys: string) => string[] {
  const t = useTranslations('shortcuts.keys');
  const mac = useMac();
  return (keys) => keyCaps(keys, mac, { Mod: t('Mod'), Alt: t('Alt'), Shift: t('Shift') });
}

/** Writes keys as one word, such as `Ctrl+K` or `⌘K`. */
export function useShortcutText(): (keys: string) => string {
  const caps = useKeyCaps();
  const mac = useMac();
  return (keys) => caps(keys).join(mac ? '' : '+');
}

/** The keys of a command, for tooltips; undefined when it has none. */
export function useShortcut(id: CommandId): string | undefined {
  const text = useShortcutText();
  const keys = useBindings().get(id);
  return keys ? text(keys) : undefined;
}

/** Says what a command does while this component is there. @param handler null while it can do nothing */
export function useCommand(id: CommandId, handler: (() => void) | null): void {
  const run = useEffectEvent(() => handler?.());
  const able = handler !== null;
  useEffect(() => {
    if (able) return handleCommand(id, () => run());
  }, [id, able]);
}
