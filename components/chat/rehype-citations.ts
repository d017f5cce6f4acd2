import type { ElementContent, Root, RootContent } from 'hast';
import { splitCitations } from './split-citations.ts';

export const CITATION_ELEMENT = 'x-citation';
const BLOCKS = new Set(['p', 'li', 'td', 'th', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const UNTOUCHED = new Set(['code', 'pre', 'a']);

/**
 * Rehype plugin: turns citation marks in prose into
 * `<x-citation data-numbers="1,2" data-statement="…">`. The statement is the text that the mark
 * stands behind: from the block's beginning, or from the marks before it.
 */
export function rehypeCitations() {
  return (tree: Root) => {
    const prose = { statement: '', marked: false };
    tree.children = tree.children.flatMap((node) => rewrite(node, prose)) as RootContent[];
  };
}

/** What was said since the last mark; `marked` keeps neighbouring marks on one statement. */
type Prose = { statement: string; marked: boolean };

function rewrite(node: RootContent, prose: Prose): RootContent[] {
  if (node.type === 'text') return splitText(node.value, prose);
  if (node.type !== 'element') return [node];
  if (UNTOUCHED.has(node.tagName)) {
    say(textOf(node), prose);
  } else {
    const own = BLOCKS.has(node.tagName) ? { statement: '', marked: false } : prose;
    node.children = node.children.flatMap((child) => rewrite(child, own)) as ElementContent[];
  }
  return [node];
}

function splitText(value: string, prose: Prose): ElementContent[] {
  return splitCitations(value).map((segment): ElementContent => {
    if (segment.type === 'text') {
      say(segment.text, prose);
      return { type: 'text', value: segment.text };
    }
    prose.marked = true;
    const properties = {
      dataNumbers: segment.numbers.join(','),
      dataStatement: prose.statement.trim(),
    };
    return { type: 'element', tagName: CITATION_ELEMENT, properties, children: [] };
  });
}

function say(text: string, prose: Prose): void {
  if (prose.marked && text.trim() !== '') {
    prose.statement = '';
    prose.marked = false;
  }
  prose.statement += text;
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
