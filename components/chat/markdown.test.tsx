import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import messages from '@/messages/en.json';
import { ChatSessionContext } from './chat-context';
import { PassagesContext } from './citation-context';
import { mathSupport } from './formula';
import { loadHighlighter } from './highlighted-code';
import { Markdown } from './markdown';
import type { Passages } from './turn-sources';
import type { ChatSession } from './use-chat-session';

vi.mock('next/navigation', () => ({
  useRouter: () => ({ push: () => {} }),
  useSearchParams: () => new URLSearchParams(),
}));

const passages: Passages = new Map([
  [
    1,
    {
      n: 1,
      documentId: 'd',
      documentTitle: 'Handbook',
      kind: 'pdf',
      headings: [],
      page: 4,
      start: 0,
      end: 9,
      text: 'Channel 7',
      score: 1,
    },
  ],
]);
const session = { place: { kind: 'page' }, slug: 'guide', threadId: 't' } as unknown as ChatSession;

function render(content: string, streaming = false): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={messages}>
      <ChatSessionContext value={session}>
        <PassagesContext value={passages}>
          <Markdown content={content} streaming={streaming} />
        </PassagesContext>
      </ChatSessionContext>
    </NextIntlClientProvider>,
  );
}

describe('Markdown of an answer', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a picture tag', '<img src="https://evil.example/x.png" onerror="alert(1)">'],
    ['a frame', '<iframe src="https://evil.example"></iframe>'],
    ['a style', '<style>body{display:none}</style>'],
    ['a form', '<form action="https://evil.example"><input name="x"></form>'],
    ['inline HTML', 'text <b onclick="alert(1)">bold</b> <a href="javascript:alert(1)">x</a>'],
    ['an SVG', '<svg onload="alert(1)"></svg>'],
  ])('shows %s as text', (_, hostile) => {
    const html = render(hostile);
    expect(html).not.toMatch(/<(script|img|iframe|style|form|b|svg|object|embed)\b/i);
    expect(html).not.toMatch(/<[^>]*\son\w+=/i);
    expect(html).not.toMatch(/href="javascript/i);
  });

  it('loads no picture', () => {
    const html = render(
      '![secret](https://evil.example/?q=1)\n\n![x][r]\n\n[r]: https://evil.example/y',
    );
    expect(html).not.toContain('<img');
    expect(html).not.toContain('evil.example');
    expect(html).toContain('secret');
  });

  it('keeps good links, with rel, and kills others', () => {
    const html = render(
      '[good](https://example.org/a) [bad](javascript:alert(1)) [data](data:text/html,x)',
    );
    expect(html).toContain('href="https://example.org/a"');
    expect(html).toContain('rel="noopener noreferrer"');
    expect(html.match(/<a /g)).toHaveLength(1);
  });

  it('shows the host behind a label that names another one', () => {
    expect(render('[bank.example](https://evil.example/)')).toContain('(evil.example)');
  });

  it('turns citations into named buttons where there is a passage', () => {
    const html = render('Channel 7 [1], and more [2]. `rows[1]`');
    expect(html.match(/<button/g)).toHaveLength(1);
    expect(html).toContain('aria-label="Source 1: Handbook, page 4"');
    expect(html).toContain('[2]');
    expect(html).toContain('<code>rows[1]</code>');
  });

  it('hides a citation that is still being written', () => {
    expect(render('Channel 7 [1', true)).not.toContain('[1');
    expect(render('Channel 7 [1', false)).toContain('[1');
  });

  it('renders tables and code', () => {
    const html = render('| a | b |\n| --- | --- |\n| 1 | 2 |\n\n```ts\nconst x = 1;\n```');
    expect(html).toContain('<table>');
    expect(html).toContain('const x = 1;');
    expect(html).toContain('aria-label="Copy code"');
  });

  it('colours code once the colours are there, and keeps every character of it', async () => {
    const code = 'const a = "<b>"; // 1 < 2';
    expect(render(`\`\`\`ts\n${code}\n\`\`\``)).not.toContain('hljs-keyword');
    await loadHighlighter();
    const html = render(`\`\`\`ts\n${code}\n\`\`\``);
    expect(html).toContain('<span class="hljs-keyword">const</span>');
    expect(html).not.toContain('<b>');
    expect(render('```nosuchlanguage\nconst a = 1;\n```')).toContain('<code>const a = 1;</code>');
  });

  it('sets a place for formulas, and leaves money alone', async () => {
    expect(render('Let $x_1 + y_1$ be.')).toContain('$x_1 + y_1$');
    await mathSupport.load();
    expect(render('Let $x_1 + y_1$ be.')).not.toContain('$');
    expect(render('$$x^2$$')).toContain('chat-formula');
    expect(render('It costs $5, not $6.')).toContain('It costs $5, not $6.');
  });

  it('shows what is too much for a parser as plain text', () => {
    expect(render(`${'> '.repeat(5_000)}**deep**`)).toContain('**deep**');
    expect(render(`**${'x'.repeat(1_000_000)}**`)).toContain('**xxx');
  });
});
