import { type TextLine, textLines } from './text-lines.ts';

export type HeadingEntry = { start: number; level: number; title: string };

export type MarkdownScan = {
  headings: HeadingEntry[];
  /** Places, besides headings, where the text may be cut without changing what it means. */
  cuts: number[];
  /** Lines that define link targets; every piece needs them. */
  definitions: string;
};

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
const DEFINITION = /^ {0,3}\[(?!\^)[^\]]+\]:[ \t]*\S/;
/** A line after which a blank line does not end the block, or that no paragraph can start with. */
const CONTINUES = /^(?:[ \t]|[-*+>|]|\d+[.)])/;

/** Reads the coarse structure of Markdown line by line: much faster than parsing it. */
export function scanMarkdown(text: string): MarkdownScan {
  const headings: HeadingEntry[] = [];
  const cuts: number[] = [];
  const definitions: string[] = [];
  let fence: string | null = null;
  let previous: TextLine | null = null;
  /** First line of the paragraph that is open. */
  let paragraph: TextLine | null = null;
  /** A heading stays with what it heads. */
  let behindHeading = false;

  for (const line of textLines(text)) {
    const mark = FENCE.exec(line.text)?.[1];
    if (fence) {
      if (mark?.startsWith(fence) && line.text.trim() === mark) fence = null;
      paragraph = null;
    } else if (mark) {
      fence = mark;
      paragraph = null;
      behindHeading = false;
    } else {
      const heading = HEADING.exec(line.text);
      const underline: string | undefined = UNDERLINE.exec(line.text)?.[1];
      if (heading) {
        const title = plainTitle(heading[2] ?? '');
        headings.push({ start: line.start, level: heading[1]?.length ?? 1, title });
      } else if (underline && paragraph && !CONTINUES.test(paragraph.text)) {
        const title = plainTitle(text.slice(paragraph.start, previous?.end).replace(/\s+/g, ' '));
        headings.push({ start: paragraph.start, level: underline[0] === '=' ? 1 : 2, title });
      } else if (DEFINITION.test(line.text)) {
        definitions.push(line.text.trim());
      } else if (previous?.text.trim() === '' && line.text && !CONTINUES.test(line.text)) {
        if (!behindHeading) cuts.push(line.start);
      }
      const blank = line.text.trim() === '';
      const ends = heading || underline || blank;
      if (!blank) behindHeading = heading !== null || underline !== undefined;
      paragraph = ends ? null : (paragraph ?? line);
    }
    previous = line;
  }
  return { headings, cuts, definitions: definitions.join('\n') };
}

/** The words of a heading without the signs that dress them. */
function plainTitle(source: string): string {
  return source
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/(\*\*|__|\*|~~|`)(.+?)\1/g, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();
}
