'use client';

import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { tunables } from '@/lib/tunables';
import { insertText } from './insert-text';
import { readAround } from './read-around';
import { type ContinueText, firstWord, Suggester } from './suggester';

export type Ghost = { text: string; at: number };

/**
 * The suggestion of a field: what it is, and what keys and events do to it. Typing sets a timer and
 * nothing else; the page is drawn anew only when a suggestion comes or goes.
 */
export function useSuggestion(
  field: RefObject<HTMLTextAreaElement | null>,
  {
    enabled,
    continueText,
    onComplete,
  }: {
    enabled: boolean;
    continueText: ContinueText;
    onComplete: (text: string) => void;
  },
) {
  const [ghost, setGhost] = useState<Ghost | null>(null);
  const composing = useRef(false);
  const ports = useRef({ enabled, continueText, onComplete });
  ports.current = { enabled, continueText, onComplete };
  const suggester = useMemo(
    () =>
      new Suggester({
        continueText: (around, signal) => ports.current.continueText(around, signal),
        delayMs: tunables.completions.delayMs,
        restMs: tunables.completions.restMs,
        onChange: (text) =>
          setGhost(text === '' ? null : { text, at: field.current?.selectionStart ?? 0 }),
        onComplete: (text) => ports.current.onComplete(text),
      }),
    [field],
  );
  useEffect(() => () => suggester.cancel(), [suggester]);
  useEffect(() => {
    if (!enabled) suggester.cancel();
  }, [enabled, suggester]);

  const ask = () => {
    if (!ports.current.enabled || composing.current) return suggester.cancel();
    suggester.ask(() => (field.current && !composing.current ? readAround(field.current) : null));
  };
  const accept = (text: string) => {
    if (text !== '' && field.current) insertText(field.current, text);
  };

  return {
    ghost,
    acceptAll: () => accept(suggester.text),
    acceptWord: () => accept(firstWord(suggester.text)),
    dismiss: () => suggester.cancel(),
    onInput: (event: InputEvent) => {
      const isTyping = event.inputType === 'insertText' && !event.isComposing;
      if (isTyping && suggester.advance(event.data ?? '')) return;
      ask();
    },
    onSelect: () => {
      if (ghost && field.current?.selectionStart !== ghost.at) suggester.cancel();
      else if (ghost && field.current?.selectionEnd !== ghost.at) suggester.cancel();
    },
    onCompositionStart: () => {
      composing.current = true;
      suggester.cancel();
    },
    onCompositionEnd: () => {
      composing.current = false;
      ask();
    },
    /** @returns whether the key was meant for the suggestion */
    onKeyDown: (event: KeyboardEvent): boolean => {
      // 229: Safari reports the key that ends a composition after its end.
      const isComposing = composing.current || event.nativeEvent.isComposing;
      if (suggester.text === '' || isComposing || event.keyCode === 229) return false;
      const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
      const plain = !shiftKey && !altKey && !ctrlKey && !metaKey;
      if (key === 'Tab' && plain) accept(suggester.text);
      else if (key === 'ArrowRight' && (ctrlKey || metaKey) && !shiftKey && !altKey) {
        accept(firstWord(suggester.text));
      } else if (key === 'Escape' && plain) suggester.cancel();
      else return false;
      return true;
    },
  };
}
