/** A passage as running text, and what it sets as code. */
export type CleanPassage = { prose: string; code: string[] };

const FENCE = /^(?:```|~~~)/;
const INLINE_CODE = /`([^`\n]{1,80})`/g;
const TAG = /<[/!]?[a-zA-Z][^<>\n]{0,200}>/g;
const ADDRESS = /\b(?:https?|ftp|file|mailto):[^\s<>()\]]{1,500}/gi;
const MAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/g;
const TARGET = /\]\([^()\n]{0,500}\)/g;
const ENTITY = /&(?:[a-z]{2,8}|#\d{1,6});/gi;

/**
 * Takes out what is markup, code or an address, in time that grows with the length alone. Blocks end
 * in a full stop, so that words of a heading or a cell do not run into the next.
 */
export function cleanPassage(text: string): CleanPassage {
  const code: string[] = [];
  let fenced = false;
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const bare = line.trimStart();
    if (FENCE.test(bare)) {
      fenced = !fenced;
      lines.push('.');
    } else if (!fenced) {
      lines.push(/^(?:[#>|*+-]|\d{1,3}[.)])/.test(bare) || bare === '' ? `. ${line} .` : line);
    }
  }
  const prose = lines
    .join('\n')
    .replace(INLINE_CODE, (_, inner: string) => {
      code.push(inner.trim());
      return ' , ';
    })
    .replace(TARGET, '] ')
    .replace(ADDRESS, ' , ')
    .replace(MAIL, ' , ')
    .replace(TAG, ' , ')
    .replace(ENTITY, ' ');
  return { prose, code };
}
