/** Code is no mathematics, whatever dollars stand in it. */
const CODE =
  /(^|\n) {0,3}(`{3,}|~{3,})[\s\S]*?(?:\n {0,3}\2[^\n]*|$)|(?<!`)(`+)(?!`)[\s\S]{1,2000}?(?<!`)\3(?!`)/g;
const BLOCK = /\\\[([\s\S]{1,2000}?)\\\]/g;
const INLINE = /\\\((.{1,2000}?)\\\)/g;
/** As pandoc reads one dollar: nothing blank inside of either, no digit after the last. */
const DOLLAR = /(?<![\\$\p{L}\p{N}])\$(?![\s$])([^$\n]{0,2000}?[^\s$\\])\$(?![\d$])/gu;
/** A formula that has a line to itself is a display. */
const ALONE = /^([ \t]*)\$\$(?!\$)([^$\n]+)\$\$[ \t]*$/gm;
const DOUBLE = /(?<!\\)\$\$[\s\S]+?\$\$/;
const FENCE = /(?:^|\n) {0,3}(?:`{3,}|~{3,})math\b/;

/**
 * Writes all the ways in which models write formulas (`\(…\)`, `\[…\]`, `$…$`) in the one that the
 * Markdown parser knows, `$$…$$`.
 * @returns undefined when there is no formula
 */
export function findMath(markdown: string): string | undefined {
  if (!/[$\\]|(?:`{3}|~{3})math/.test(markdown)) return undefined;
  let found = FENCE.test(markdown);
  const rewrite = (text: string) => {
    const rewritten = text
      .replace(BLOCK, (_, formula: string) => `\n$$\n${formula.trim()}\n$$\n`)
      .replace(INLINE, (_, formula: string) => `$$${formula.trim()}$$`)
      .replace(ALONE, (_, indent: string, formula: string) =>
        [indent, '$$\n', indent, formula.trim(), '\n', indent, '$$'].join(''),
      )
      .split(/(\$\$[\s\S]*?\$\$)/)
      .map((part, index) =>
        index % 2 === 1
          ? part
          : part.replace(DOLLAR, (whole, formula: string) =>
              isMoney(formula) ? whole : `$$${formula}$$`,
            ),
      )
      .join('');
    found ||= DOUBLE.test(rewritten);
    return rewritten;
  };
  let result = '';
  let end = 0;
  for (const { 0: code, index } of markdown.matchAll(CODE)) {
    result += rewrite(markdown.slice(end, index)) + code;
    end = index + code.length;
  }
  result += rewrite(markdown.slice(end));
  return found ? result : undefined;
}

/** `$5 and $` of "$5 and $6" with a word between: prose, not a formula. */
const isMoney = (formula: string): boolean =>
  /^[\d.,]+(?:\s|$)/.test(formula) && !/[\\^_={}+*/<>]/.test(formula);
