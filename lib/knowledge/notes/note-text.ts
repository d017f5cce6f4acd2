import { tunables } from '../../tunables.ts';

/** What a note without title and words is called. */
const UNTITLED = 'Note';

/** The text as it is stored: no characters that are no text, one kind of line end. */
export function cleanNote(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}|\p{Surrogate}|\uFEFF/gu, '');
}

/** What a note is called whose writer gave it no title: its first words. */
export function derivedTitle(text: string): string {
  const { derivedTitleChars, derivedTitleLineChars } = tunables.notes;
  const line = text.split('\n').find((one) => /[\p{L}\p{N}]/u.test(one)) ?? '';
  const words = line
    .trimStart()
    .slice(0, derivedTitleLineChars)
    .replace(/^[\s>]*(?:#{1,6}\s+|[-*+]\s+(?:\[[ xX]\]\s+)?|\d+[.)]\s+)?/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`~]+/g, '')
    .trim();
  if (words.length <= derivedTitleChars) return words || UNTITLED;
  const cut = words.slice(0, derivedTitleChars);
  return `${(cut.replace(/\s+\S*$/, '') || cut).replace(/\p{Surrogate}/gu, '')}…`;
}

/** Whether the bytes of a note hold nothing that could be read. */
export function isBlankNote(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes).trim() === '';
}
