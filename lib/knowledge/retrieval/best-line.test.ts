import { expect, it } from 'vitest';
import { bestLine } from './best-line.ts';
import { highlightTerms } from './highlight-terms.ts';

const best = (query: string, text: string) => bestLine(text, highlightTerms(query, text));

it('is the sentence or line with most of the words', () => {
  const text =
    '# Rescue\n\nCamp Lark has a hut. The helicopter needs 3.5 hours to Camp Lark! Bring tea.';
  expect(best('helicopter to camp lark', text)).toBe(
    'The helicopter needs 3.5 hours to Camp Lark!',
  );
  expect(best('tea', '- coffee\n- tea, hot\n')).toBe('- tea, hot');
});

it('is the first line with words where nothing of the query stands, and nothing in nothing', () => {
  expect(best('zebra', '---\nOne.\nTwo.')).toBe('One.');
  expect(best('zebra', ' \n')).toBe('');
});

it('is cut between words', () => {
  const line = best('tea', `tea ${'leaf '.repeat(100)}`);
  expect(line.length).toBeLessThanOrEqual(240);
  expect(line).toMatch(/leaf$/);
});
