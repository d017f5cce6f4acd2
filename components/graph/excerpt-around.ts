/** A passage cut so that a mention stands near its beginning; `mention` is empty when there is none. */
export type Excerpt = { before: string; mention: string; after: string };

/** Characters before the mention that say what it is about. */
const LEAD_CHARS = 70;
/** Ends of words that differ between singular and plural. */
const ENDING = /(?:ies|es|s|y|en|n|e)$/u;

/** The part of a passage that speaks of something, whatever form its last word has there. */
export function excerptAround(text: string, name: string): Excerpt {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const last = words.at(-1) ?? '';
  const stem = last.length > 4 ? last.replace(ENDING, '') : last;
  const parts = [...words.slice(0, -1), stem];
  const found =
    stem === ''
      ? null
      : new RegExp(
          `(?<![\\p{L}\\p{N}])${parts.join('[^\\p{L}\\p{N}]{1,4}')}\\p{L}{0,3}`,
          'iu',
        ).exec(text);
  if (!found) return { before: text, mention: '', after: '' };
  const lead = text.slice(Math.max(0, found.index - LEAD_CHARS), found.index);
  const cut = found.index > LEAD_CHARS;
  const end = found.index + found[0].length;
  return {
    before: cut ? `…${lead.slice(lead.indexOf(' '))}` : lead,
    mention: text.slice(found.index, end),
    after: text.slice(end),
  };
}
