'use client';

import type { Root } from 'mdast';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Highlight } from './highlights.ts';
import { renderMarkdown } from './markdown-nodes.tsx';
import { parseMarkdown } from './parse-markdown.ts';

/** A piece of a Markdown document, or of one whose text marks its blocks the same way. */
export function MarkdownPiece({
  source,
  start,
  inline,
  definitions,
  highlights,
  onHeadingLink,
}: {
  source: string;
  start: number;
  inline: boolean;
  definitions: string;
  highlights: Highlight[];
  onHeadingLink: (slug: string) => void;
}) {
  const t = useTranslations('reader');
  // A link of this piece may have its target elsewhere; definitions in front are parsed, not shown.
  const lead = inline && definitions ? `${definitions}\n\n` : '';
  const tree = useMemo(() => parseMarkdown(lead + source, inline), [lead, source, inline]);
  const targets = useMemo(() => linkTargets(tree), [tree]);
  return renderMarkdown(tree, {
    source: lead + source,
    start: start - lead.length,
    highlights,
    targets,
    onHeadingLink,
    imageLabel: (alt) => (alt ? t('image', { alt }) : t('imageWithoutText')),
    taskLabel: (done) => (done ? t('taskDone') : t('taskOpen')),
  });
}

function linkTargets(tree: Root): Map<string, string> {
  const targets = new Map<string, string>();
  for (const node of tree.children) {
    if (node.type === 'definition') targets.set(node.identifier, node.url);
  }
  return targets;
}
