'use client';

import { type ComponentProps, isValidElement, type JSX, memo, useMemo } from 'react';
import { type Components, defaultRemarkPlugins, Streamdown } from 'streamdown';
import { CitationMarks } from './citation-chip';
import { CodeBlock } from './code-block';
import { findMath } from './find-math';
import { Formula, mathSupport } from './formula';
import { isPlain } from './is-plain';
import { MarkdownLink } from './markdown-link';
import { PlainOnError } from './plain-on-error';
import { CITATION_ELEMENT, rehypeCitations } from './rehype-citations';
import { hidePartialCitation } from './split-citations';

/** Elements an answer may consist of. What is not here loses its tag and keeps its words. */
const ALLOWED_ELEMENTS = [
  ...['p', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'hr', 'br', 'a', 'img', 'sup'],
  ...['ul', 'ol', 'li', 'input', 'section', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td', CITATION_ELEMENT],
];

const plain = (...tags: (keyof JSX.IntrinsicElements)[]): Components =>
  Object.fromEntries(tags.map((tag) => [tag, tag]));

/** An answer is a part of the page: its headings stand below the page's own. */
const components = {
  ...plain('p', 'strong', 'em', 'del', 'blockquote', 'hr', 'ul', 'ol', 'li', 'sup', 'section'),
  ...plain('thead', 'tbody', 'tr', 'th', 'td'),
  h1: 'h3',
  h2: 'h4',
  h3: 'h5',
  h4: 'h6',
  h5: 'h6',
  h6: 'h6',
  a: MarkdownLink,
  img: ({ alt }: ComponentProps<'img'>) => <span className="chat-image">{alt || '…'}</span>,
  pre: ({ children }: ComponentProps<'pre'>) =>
    isValidElement<ComponentProps<'code'>>(children) ? <CodeBlock {...children.props} /> : children,
  inlineCode: ({ className, children }: ComponentProps<'code'>) =>
    className?.includes('math-inline') ? (
      <Formula source={String(children)} />
    ) : (
      <code>{children}</code>
    ),
  table: ({ children }: ComponentProps<'table'>) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys
    <div className="chat-table" tabIndex={0}>
      <table>{children}</table>
    </div>
  ),
  [CITATION_ELEMENT]: CitationMarks,
} as Components;

const remarkPlugins = Object.values(defaultRemarkPlugins);
const rehypePlugins = [rehypeCitations];
const remend = { linkMode: 'text-only', htmlTags: false } as const;
const keepUrl = (url: string) => url;

/**
 * Markdown that a model wrote. Raw HTML is shown as the text it is, no picture is loaded, and links
 * are judged one by one. `streaming` mends what is not finished yet.
 */
export const Markdown = memo(function Markdown({
  content,
  streaming = false,
}: {
  content: string;
  streaming?: boolean;
}) {
  const plain = <div className="chat-markdown whitespace-pre-wrap">{content}</div>;
  if (isPlain(content)) return plain;
  return (
    <PlainOnError plain={plain}>
      <Rendered content={content} streaming={streaming} />
    </PlainOnError>
  );
});

function Rendered({ content, streaming }: { content: string; streaming: boolean }) {
  const withMath = useMemo(() => findMath(content), [content]);
  const math = mathSupport.use(withMath !== undefined);
  const text = (math && withMath) ?? content;
  return (
    <Streamdown
      // The parser takes its plugins once.
      key={math ? 'math' : 'words'}
      className="chat-markdown"
      mode={streaming ? 'streaming' : 'static'}
      parseIncompleteMarkdown={streaming}
      remend={remend}
      controls={false}
      linkSafety={{ enabled: false }}
      remarkPlugins={math ? [...remarkPlugins, ...math.mathPlugins] : remarkPlugins}
      rehypePlugins={rehypePlugins}
      allowedElements={ALLOWED_ELEMENTS}
      unwrapDisallowed
      urlTransform={keepUrl}
      components={components}
    >
      {streaming ? hidePartialCitation(text) : text}
    </Streamdown>
  );
}
