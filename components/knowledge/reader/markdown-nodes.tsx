import { ExternalLink, Image as ImageIcon } from 'lucide-react';
import type { Nodes, Parent, Table } from 'mdast';
import type { ReactNode } from 'react';
import type { Highlight } from './highlights.ts';
import { markText } from './marked-text.tsx';
import { safeLink } from './safe-link.ts';

/** What rendering a piece needs to know. */
export type MarkdownContext = {
  /** The piece's text and where it starts in the document. */
  source: string;
  start: number;
  highlights: Highlight[];
  /** Link targets by their lower-case label. */
  targets: ReadonlyMap<string, string>;
  onHeadingLink: (slug: string) => void;
  /** Name of an image in words. */
  imageLabel: (alt: string) => string;
  taskLabel: (done: boolean) => string;
};

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6', 'h6'] as const;

/**
 * A Markdown tree as React elements. Raw HTML is shown as text, images as their description, and
 * links lead to the web and to headings alone (80-security S6).
 */
export function renderMarkdown(node: Nodes, context: MarkdownContext): ReactNode {
  const key = node.position?.start.offset;
  const offset = context.start + (key ?? 0);
  const inner = () => renderChildren(node as Parent, context);
  switch (node.type) {
    case 'text':
      return markNode(node, node.value, context);
    case 'paragraph':
      return (
        <p key={key} data-offset={offset}>
          {inner()}
        </p>
      );
    case 'heading': {
      const Heading = HEADINGS[node.depth - 1] ?? 'h6';
      return (
        <Heading key={key} data-offset={offset} data-depth={node.depth}>
          {inner()}
        </Heading>
      );
    }
    case 'emphasis':
      return <em key={key}>{inner()}</em>;
    case 'strong':
      return <strong key={key}>{inner()}</strong>;
    case 'delete':
      return <del key={key}>{inner()}</del>;
    case 'inlineCode':
      return <code key={key}>{markNode(node, node.value, context)}</code>;
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: wide code scrolls in its own box, by keyboard too
        <pre key={key} data-offset={offset} tabIndex={0}>
          <code>{markCode(node, context)}</code>
        </pre>
      );
    case 'break':
      return <br key={key} />;
    case 'thematicBreak':
      return <hr key={key} />;
    case 'blockquote':
      return <blockquote key={key}>{inner()}</blockquote>;
    case 'list':
      return node.ordered ? (
        <ol key={key} start={node.start ?? 1}>
          {inner()}
        </ol>
      ) : (
        <ul key={key}>{inner()}</ul>
      );
    case 'listItem':
      return (
        <li key={key} data-offset={offset} data-spread={node.spread ?? false}>
          {typeof node.checked === 'boolean' && (
            <input
              type="checkbox"
              checked={node.checked}
              readOnly
              disabled
              aria-label={context.taskLabel(node.checked)}
            />
          )}
          {inner()}
        </li>
      );
    case 'table':
      return renderTable(node, offset, context);
    case 'link':
      return renderLink(node, node.url, context);
    case 'linkReference': {
      const url = context.targets.get(node.identifier);
      return renderLink(node, url ?? '', context);
    }
    case 'image':
    case 'imageReference':
      return (
        <span key={key} className="image-stand-in">
          <ImageIcon aria-hidden="true" />
          {context.imageLabel(node.alt ?? '')}
        </span>
      );
    case 'html':
      return node.value.startsWith('<!--') ? null : (
        <code key={key} className="raw-html" data-offset={offset}>
          {markNode(node, node.value, context)}
        </code>
      );
    case 'footnoteReference':
      return <sup key={key}>[{node.label ?? node.identifier}]</sup>;
    case 'footnoteDefinition':
      return (
        <div key={key} data-offset={offset} className="footnote">
          <span>[{node.label ?? node.identifier}]</span>
          <div>{inner()}</div>
        </div>
      );
    case 'definition':
      return null;
    default:
      return 'children' in node ? inner() : null;
  }
}

function renderChildren(node: Parent, context: MarkdownContext): ReactNode[] {
  return node.children.map((child) => renderMarkdown(child, context));
}

function renderTable(node: Table, offset: number, context: MarkdownContext): ReactNode {
  const [head, ...rows] = node.children;
  const cells = (row: Table['children'][number] | undefined, Cell: 'th' | 'td') =>
    row?.children.map((cell, index) => (
      <Cell
        key={cell.position?.start.offset}
        scope={Cell === 'th' ? 'col' : undefined}
        style={{ textAlign: node.align?.[index] ?? undefined }}
      >
        {renderChildren(cell, context)}
      </Cell>
    ));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls in its own box, by keyboard too
    <div key={offset} data-offset={offset} className="table-box" tabIndex={0}>
      <table>
        <thead>
          <tr>{cells(head, 'th')}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.position?.start.offset} data-offset={context.start + rowOffset(row)}>
              {cells(row, 'td')}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function rowOffset(row: Table['children'][number]): number {
  return row.position?.start.offset ?? 0;
}

function renderLink(node: Parent, url: string, context: MarkdownContext): ReactNode {
  const key = node.position?.start.offset;
  const link = safeLink(url);
  const children = renderChildren(node, context);
  if (!link) return <span key={key}>{children}</span>;
  if (link.kind === 'heading') {
    return (
      <button
        key={key}
        type="button"
        className="link"
        onClick={() => context.onHeadingLink(link.slug)}
      >
        {children}
      </button>
    );
  }
  return (
    <a key={key} href={link.href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
      <ExternalLink aria-hidden="true" />
    </a>
  );
}

function markNode(node: Nodes, value: string, context: MarkdownContext): ReactNode {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  return markText(
    context.source.slice(start, end),
    context.start + start,
    value,
    context.highlights,
  );
}

/** Of fenced code the first line is the fence, which is not shown. */
function markCode(node: Nodes & { type: 'code' }, context: MarkdownContext): ReactNode {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const source = context.source.slice(start, end);
  const skipped = /^(`{3,}|~{3,})/.test(source) ? source.indexOf('\n') + 1 : 0;
  return markText(
    source.slice(skipped),
    context.start + start + skipped,
    node.value,
    context.highlights,
  );
}
