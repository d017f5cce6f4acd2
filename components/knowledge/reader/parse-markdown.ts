import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** Inline signs that extracted texts do not use: what looks like one is meant as it stands. */
const INLINE = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'setextUnderline',
];

const syntax = gfm({ singleTilde: false });
// Its transforms would split texts and lose their positions, which highlights depend on.
const trees = gfmFromMarkdown().map(({ transforms, ...extension }) => extension);

/**
 * The tree of a piece of Markdown, every node with its offsets into `source`.
 * @param inline false for texts that mark their blocks alone
 */
export function parseMarkdown(source: string, inline: boolean): Root {
  return fromMarkdown(source, {
    extensions: inline ? [syntax] : [syntax, { disable: { null: INLINE } }],
    mdastExtensions: trees,
  });
}
