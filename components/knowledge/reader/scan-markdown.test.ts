import { describe, expect, it } from 'vitest';
import { scanMarkdown } from './scan-markdown.ts';

const titles = (text: string) =>
  scanMarkdown(text).headings.map(({ level, title }) => `${level} ${title}`);

describe('scanMarkdown', () => {
  it('finds both kinds of headings and where they start', () => {
    const text = 'Intro\n=====\n\n## Second ##\n\nThird\nline\n---\n';
    expect(titles(text)).toEqual(['1 Intro', '2 Second', '2 Third line']);
    expect(scanMarkdown(text).headings.map(({ start }) => text.slice(start, start + 2))).toEqual([
      'In',
      '##',
      'Th',
    ]);
  });

  it('takes nothing in fenced code for a heading', () => {
    expect(titles('```sh\n# comment\n```\n\n~~~~\n# a\n~~~\n# b\n~~~~\n# Real')).toEqual([
      '1 Real',
    ]);
  });

  it('takes no line below a list, quote or blank line for a heading', () => {
    expect(titles('- item\n---\n\n> quote\n---\n\n---\n')).toEqual([]);
  });

  it('shows headings without their dress', () => {
    expect(titles('# **Bold** and `code` in [a link](https://x.org) \\*')).toEqual([
      '1 Bold and code in a link *',
    ]);
  });

  it('collects link definitions and leaves footnotes alone', () => {
    expect(scanMarkdown('[a]: https://a.org\n[^1]: note\n').definitions).toBe('[a]: https://a.org');
  });
});
