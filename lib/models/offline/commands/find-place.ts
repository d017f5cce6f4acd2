/** A stretch of a text; offsets in UTF-16 code units, end exclusive. */
export type Place = { start: number; end: number };

const HEADING = /^#{1,6}[ \t]+(\S[^\n]{0,300})$/m;

/** The words of the first Markdown heading. */
export function titlePlace(content: string): Place | undefined {
  const found = HEADING.exec(content);
  if (!found?.[1]) return undefined;
  const end = found.index + found[0].length;
  return { start: end - found[1].length, end };
}

const LONGEST_LINE = 500;
const SETTING = /^(\s*(?:export\s+|const\s+)?["']?([\w.-]{1,80})["']?\s?[:=]\s?)(\S.*)$/;
const QUOTED_VALUE = /^(["'])(.*)\1[,;]?\s*$/;
const PLAIN_VALUE = /^([^,;]*)[,;]?\s*$/;

const bare = (key: string) =>
  key
    .toLowerCase()
    .replace(/^(?:the|den|die|das|der)\s+/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The value of `key: value` or `key = value`, without the quotation marks around it. */
export function settingPlace(content: string, key: string): Place | undefined {
  const wanted = bare(key);
  if (wanted === '') return undefined;
  let start = 0;
  for (const line of content.split('\n')) {
    const found = line.length <= LONGEST_LINE ? SETTING.exec(line) : null;
    const [, before = '', name = '', rest = ''] = found ?? [];
    if (bare(name) === wanted) {
      const inQuotes = QUOTED_VALUE.exec(rest)?.[2];
      const value = inQuotes ?? PLAIN_VALUE.exec(rest)?.[1]?.trimEnd();
      const from = start + before.length + (inQuotes === undefined ? 0 : 1);
      if (value) return { start: from, end: from + value.length };
    }
    start += line.length + 1;
  }
  return undefined;
}
