import { describe, expect, it } from 'vitest';
import { analyseQuestion } from './analyse-question.ts';
import { answerQuestion } from './answer-question.ts';
import type { SearchOutcome } from './read-conversation.ts';
import { respelledQuery } from './respell-query.ts';
import { emptyConversation } from './testing/conversation.ts';
import { cited } from './testing/passages.ts';

const ask = (text: string, searches: SearchOutcome[]) =>
  answerQuestion({ ...emptyConversation, userTurns: [text], searches });
const found = (...passages: ReturnType<typeof cited>[]): SearchOutcome => ({
  ok: true,
  passages,
  input: {},
});

describe('a second search', () => {
  const asked = 'how many megabyts can one fiel have';
  const limits = cited(2, 'One file may be up to 25 MB.', { documentTitle: 'Limits' });

  it('looks for other spellings and other words when the first gave no answer', () => {
    const reply = ask(asked, [found(cited(1, 'Supper is at six.'))]);
    expect(reply).toMatchObject({ type: 'tool', toolName: 'vector_search' });
    expect(JSON.stringify(reply)).toMatch(/megabyts.*\bfile\b/);
    expect(respelledQuery('q', analyseQuestion('how do I set up postgres'), [])).toMatch(
      /\bpostgresql\b/,
    );
  });

  it('answers from what it finds, and gives up after it', () => {
    const first = found(cited(1, 'Supper is at six.'));
    expect(ask(asked, [first, found(limits)])).toEqual({
      type: 'text',
      text: 'One file may be up to 25 MB. [2]',
    });
    expect(ask(asked, [first, first])).toMatchObject({
      type: 'text',
      text: expect.stringMatching(/could not find/),
    });
  });

  it('is not made when nothing can be said otherwise', () => {
    const reply = ask('Who painted the ceiling?', [found(cited(1, 'Supper is at six.'))]);
    expect(reply.type).toBe('text');
  });
});
