import type { Element, ElementContent, Root, RootContent } from 'hast';
import { splitCitations } from './split-citations.ts';

export const CITATION_ELEMENT = 'x-citation';
const UNTOUCHED = new Set(['code', 'pre', 'a']);

/** Rehype plugin: turns citation marks in prose into `<x-citation data-numbers="1,2">`. */
export function rehypeCitations() {
  return (tree: Root) => {
    tree.children = tree.children.flatMap(rewrite) as RootContent[];
  };
}

function rewrite(node: RootContent): RootContent[] {
  if (node.type === 'text') return splitText(node.value);
  if (node.type === 'element' && !UNTOUCHED.has(node.tagName)) {
    node.children = node.children.flatMap(rewrite) as ElementContent[];
  }
  return [node];
}

function splitText(value: string): ElementContent[] {
  return splitCitations(value).map((segment): ElementContent => {
    if (segment.type === 'text') return { type: 'text', value: segment.text };
    const mark: Element = {
      type: 'element',
      tagName: CITATION_ELEMENT,
      properties: { dataNumbers: segment.numbers.join(',') },
      children: [],
    };
    return mark;
  });
}
