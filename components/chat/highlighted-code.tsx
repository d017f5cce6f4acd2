'use client';

import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { lazyModule } from '@/hooks/lazy-module';
import { tunables } from '@/lib/tunables';
import type { CodeTree } from './code-highlighter';

const highlighter = lazyModule(() => import('./code-highlighter'));
export const loadHighlighter = highlighter.load;

/** Code in the colours of its language, once they are there; until then, and otherwise, as it is. */
export function HighlightedCode({ code, language }: { code: string; language: string }) {
  const wanted = language !== '' && code.length <= tunables.chat.highlightChars;
  const module = highlighter.use(wanted);
  // Code that is being written must not hold up the writing.
  const settled = useDeferredValue(code);
  const tree = useMemo(
    () => (wanted ? module?.highlight(settled, language.toLowerCase()) : null),
    [wanted, module, settled, language],
  );
  return <code>{tree ? tree.children.map(piece) : code}</code>;
}

function piece(node: CodeTree['children'][number], index: number): ReactNode {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return null;
  const className = node.properties?.className;
  return (
    <span key={index} className={Array.isArray(className) ? className.join(' ') : undefined}>
      {node.children.map(piece)}
    </span>
  );
}
