const WORD = /[\p{L}\p{N}\p{M}]/u;
/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** A line break inside a name, and two spaces, are one space. */
export const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const joined = (one: string | undefined, other: string | undefined) =>
  one !== undefined &&
  other !== undefined &&
  [one, other].every((letter) => WORD.test(letter) && !UNSPACED.test(letter));

/** How often a form stands in a text as words of its own; both as `spaced` gives them. */
export function countForm(text: string, form: string): number {
  if (form === '') return 0;
  let count = 0;
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + form.length)) {
    const end = at + form.length;
    if (!joined(text[at - 1], form[0]) && !joined(form.at(-1), text[end])) count += 1;
  }
  return count;
}
