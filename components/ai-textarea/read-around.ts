import { tunables } from '@/lib/tunables';
import type { TextAround } from './suggester';

type Field = Pick<HTMLTextAreaElement, 'value' | 'selectionStart' | 'selectionEnd'>;

/** What stands around the cursor, or null where nothing is to be continued. */
export function readAround({ value, selectionStart, selectionEnd }: Field): TextAround | null {
  if (selectionStart !== selectionEnd) return null;
  const { beforeChars, afterChars, minBeforeChars } = tunables.completions;
  const after = value.slice(selectionEnd, selectionEnd + afterChars);
  // Ghost text in the middle of a line would stand on the words that follow.
  if (!/^[^\S\n]*(?:\n|$)/.test(after)) return null;
  const before = value.slice(Math.max(0, selectionStart - beforeChars), selectionStart);
  return before.trim().length < minBeforeChars ? null : { before, after };
}
