import { tunables } from '@/lib/tunables';

const NESTED = new RegExp(
  String.raw`^(?![ \t*+-]*$)[ \t]*(?:(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])[ \t]*){${tunables.chat.markdownDepth},}`,
  'm',
);

/** Whether a text is too large or too deeply nested to be read as Markdown. */
export function isPlain(text: string): boolean {
  return text.length > tunables.chat.markdownChars || NESTED.test(text);
}
