import { expect, it } from 'vitest';
import { foundEntries } from './found-entries.ts';
import { webResults } from './web-results.ts';

it('lists found files and matching lines, and counts what was left out', () => {
  expect(foundEntries('{"files":["a.md","b.md"],"total":7}')).toEqual({
    lines: ['a.md', 'b.md'],
    total: 7,
  });
  const matches = [{ path: 'a.md', line: 3, text: '  We wil open ' }, { nothing: true }];
  expect(foundEntries(JSON.stringify({ matches }))).toEqual({
    lines: ['a.md:3: We wil open'],
    total: 1,
  });
  expect(foundEntries('cut off {"files')).toEqual({ lines: [], total: 0 });
  expect(foundEntries(undefined)).toEqual({ lines: [], total: 0 });
});

it('links only to web pages, once each, and names the host', () => {
  const results = [
    { title: 'A', url: 'https://example.org/a', snippet: 's' },
    { title: 'Again', url: 'https://example.org/a' },
    { title: 'Bad', url: 'javascript:alert(1)' },
    { url: 'http://example.com' },
    null,
  ];
  expect(webResults(results).map(({ title, href, host }) => [title, href, host])).toEqual([
    ['Again', 'https://example.org/a', 'example.org'],
    ['example.com', 'http://example.com/', 'example.com'],
  ]);
  expect(webResults('none')).toEqual([]);
});
