import { describe, expect, it } from 'vitest';
import { splitQuestion } from './split-question.ts';
import { cited } from './testing/passages.ts';
import { conversationWith, names } from './testing/play.ts';

describe('questions asked at once', () => {
  it.each([
    [
      'Which formats can I upload, and how large may a file be?',
      ['Which formats can I upload?', 'how large may a file be?'],
    ],
    ['Who leads the team? And when did she start?', ['Who leads the team?', 'when did she start?']],
    ['Wer leitet das Lager und wo ist es?', ['Wer leitet das Lager?', 'wo ist es?']],
    ['When does the season begin and end?', ['When does the season begin and end?']],
    [
      'The port is in use, how do I choose another one?',
      ['The port is in use, how do I choose another one?'],
    ],
  ])('%s', (text, parts) => {
    expect(splitQuestion(text)).toEqual(parts);
  });

  const passages = {
    formats: cited(1, 'You can upload PDF and Markdown files.', { documentTitle: 'Uploads' }),
    size: cited(2, 'A file may be at most 25 MB large.', { documentTitle: 'Uploads' }),
  };
  const search = (found: object[]) =>
    conversationWith({
      vector_search: ({ query }) => ({
        passages: /large/.test(String(query)) ? found : [passages.formats],
      }),
    });

  it('are answered part by part, each with a search of its own', () => {
    const { calls, text } = search([passages.size]).send(
      'Which files can I upload, and how large may a file be?',
    );
    expect(names(calls)).toEqual(['vector_search', 'vector_search']);
    expect(text).toBe(
      'You can upload PDF and Markdown files. [1]\n\nA file may be at most 25 MB large. [2]',
    );
  });

  it('say which part the documents do not answer', () => {
    const { text } = search([]).send('Which files can I upload, and how large may a crevasse be?');
    expect(text).toMatch(
      /^You can upload .* \[1\]\n\nI found no answer to “how large may a crevasse be\?”/,
    );
  });
});

it('reads hours past midnight as the night', () => {
  const radio = cited(
    1,
    'By day the team uses channel 3. From 21:00 to 06:00 everyone listens on channel 7.',
    { documentTitle: 'Radio' },
  );
  const { send } = conversationWith({ vector_search: () => ({ passages: [radio] }) });
  expect(send('Which channel does the team use at night?').text).toContain('channel 7');
});
