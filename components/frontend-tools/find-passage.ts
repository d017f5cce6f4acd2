import type { TextRange } from '@/hooks/reader-location';
import { tunables } from '@/lib/tunables';

/**
 * Where a quotation stands in a text, whatever marks and line breaks stand between its words.
 * @returns null when it does not stand there
 */
export function findPassage(text: string, quotation: string): TextRange | null {
  const words = (quotation.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, tunables.browser.quotedWords);
  if (words.length === 0) return null;
  const match = new RegExp(words.join('[^\\p{L}\\p{N}]{1,40}'), 'iu').exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
}
