'use client';

import { useEffect, useEffectEvent } from 'react';
import { personPreferences } from '@/hooks/person-preferences';
import { commandOf } from '@/hooks/shortcut-bindings';
import { runCommand } from '@/hooks/shortcut-handlers';
import { keysOf, worksWhileTyping } from '@/hooks/shortcut-keys';
import { useBindings, useMac } from '@/hooks/use-shortcuts';

const TYPING =
  'textarea, select, [contenteditable]:not([contenteditable="false"]), input:not([type="checkbox"], [type="radio"], [type="button"], [type="range"], [type="file"])';
/** What stands before the page; its own keys hold there. The chat's popup and the tour do not. */
const IN_FRONT =
  '[role="dialog"]:not([data-copilot-popup], [data-beside]), [role="alertdialog"], [role="menu"], [role="listbox"]';

/** Turns keys into commands. Once a page. */
export function useShortcutListener(slug: string): void {
  const bindings = useBindings();
  const mac = useMac();
  useEffect(() => void personPreferences.load(slug), [slug]);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || event.isComposing) return;
    const keys = keysOf(toPress(event), mac);
    const id = keys && commandOf(keys, bindings);
    if (!keys || !id) return;
    const target = event.target instanceof Element ? event.target : document.body;
    if (target.closest(TYPING) && !worksWhileTyping(keys)) return;
    if (target.closest(IN_FRONT) && !target.closest(`[data-closes-with="${id}"]`)) return;
    if (runCommand(id)) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    // On the window, so that whatever has the focus is asked first.
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

/** The part of a key event that says which keys are held. */
export function toPress(event: KeyboardEvent): Parameters<typeof keysOf>[0] {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  const altGraph = event.getModifierState('AltGraph');
  return { key, code, ctrlKey, metaKey, altKey, shiftKey, altGraph };
}
