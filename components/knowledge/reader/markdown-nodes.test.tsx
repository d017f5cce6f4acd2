import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Highlight } from './highlights.ts';
import { renderMarkdown } from './markdown-nodes.tsx';
import { parseMarkdown } from './parse-markdown.ts';

function render(source: string, highlights: Highlight[] = [], start = 0): string {
  const element = renderMarkdown(parseMarkdown(source, true), {
    source,
    start,
    highlights,
    targets: new Map([['home', 'https://example.org/home']]),
    onHeadingLink: () => {},
    imageLabel: (alt) => `Image: ${alt}`,
    taskLabel: (done) => (done ? 'Done' : 'Open'),
  });
  return renderToStaticMarkup(element);
}

/** The words of `source` that are marked when its part `cited` is the passage. */
function marked(source: string, cited: string, start = 0): string[] {
  const at = start + source.indexOf(cited);
  const html = render(source, [{ start: at, end: at + cited.length, kind: 'passage' }], start);
  return [...html.matchAll(/<mark[^>]*>(.*?)<\/mark>/gs)].map((match) => match[1] ?? '');
}

describe('renderMarkdown', () => {
  it('shows raw HTML as text and leaves comments out', () => {
    const html = render('<script>alert(1)</script>\n\na <b onclick="x()">b</b><!-- c -->');
    expect(html).not.toMatch(/<(script|b)\b/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<!--');
  });

  it('never fetches an image', () => {
    const html = render('![A chart](https://tracker.example/x.png) ![again][home]\n\n[home]: /x');
    expect(html).not.toMatch(/<img|tracker\.example/);
    expect(html).toContain('Image: A chart');
  });

  it('links to the web without telling where from, and to nothing else', () => {
    expect(render('[a](https://example.org)')).toContain(
      '<a href="https://example.org/" target="_blank" rel="noopener noreferrer nofollow">',
    );
    expect(render('[a](javascript:alert%281%29) [b](../c.md)')).not.toContain('<a');
    expect(render('[a][home]\n\n[home]: https://example.org/home')).toContain(
      'href="https://example.org/home"',
    );
  });

  it('puts headings below the title of the page', () => {
    expect(render('# One\n\n## Two')).toMatch(/<h2[^>]*>One<\/h2>.*<h3[^>]*>Two<\/h3>/s);
  });

  it('marks exactly the cited words of a paragraph', () => {
    expect(marked('The ice drill costs 940 crowns. It is red.', 'costs 940 crowns')).toEqual([
      'costs 940 crowns',
    ]);
  });

  it('marks the same words wherever the piece stands in the document', () => {
    expect(marked('Some words here', 'words', 5_000)).toEqual(['words']);
  });

  it('marks across emphasis, links and code without their signs', () => {
    const source = 'Use **bold `code`** and [a link](https://example.org/long) here.';
    expect(marked(source, '**bold `code`** and [a link](https://example.org/long)')).toEqual([
      'bold ',
      'code',
      ' and ',
      'a link',
    ]);
  });

  it('marks behind references, backslashes and quote signs', () => {
    expect(marked('Fish &amp; chips \\* cost 5', 'cost 5')).toEqual(['cost 5']);
    expect(marked('> one\n> two three', 'two')).toEqual(['two']);
  });

  it('marks in code, list items and single cells of tables', () => {
    expect(marked('```sh\nnpm run up\nnpm test\n```', 'run up')).toEqual(['run up']);
    expect(marked('- first\n- second item', 'second')).toEqual(['second']);
    expect(marked('| a | b |\n|---|---|\n| one | two |', 'two')).toEqual(['two']);
  });

  it('marks what a passage touches in each of several blocks', () => {
    const source = '# Radio\n\nChannel 7 at night.\n\n- Channel 4 by day';
    expect(marked(source, source.slice(2, -4))).toEqual([
      'Radio',
      'Channel 7 at night.',
      'Channel 4 by',
    ]);
  });
});
