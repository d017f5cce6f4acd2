import type { ComponentProps } from 'react';
import { judgeLink } from './judge-link';

/** A link of an answer, with the host it really leads to where its label could mislead. */
export function MarkdownLink({ href, children }: ComponentProps<'a'>) {
  const label = labelOf(children);
  const link = judgeLink(href, label);
  if (!link) return <span>{children}</span>;
  return (
    <>
      <a href={link.href} target="_blank" rel="noopener noreferrer" title={link.host}>
        <bdi>{children}</bdi>
      </a>
      {link.showHost && <span className="chat-link-host"> ({link.host})</span>}
    </>
  );
}

function labelOf(children: unknown): string {
  if (typeof children === 'string' || typeof children === 'number') return String(children);
  if (Array.isArray(children)) return children.map(labelOf).join('');
  const inner = (children as { props?: { children?: unknown } } | null)?.props?.children;
  return inner === undefined ? '' : labelOf(inner);
}
