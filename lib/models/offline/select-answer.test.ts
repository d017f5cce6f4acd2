import { describe, expect, it } from 'vitest';
import type { CitedPassage } from '../../knowledge/schema.ts';
import { analyseQuestion } from './analyse-question.ts';
import { selectAnswer } from './select-answer.ts';
import { cited } from './testing/passages.ts';
import { writeExcerpts } from './write-excerpts.ts';

const answer = (question: string, passages: CitedPassage[]) =>
  writeExcerpts(selectAnswer(analyseQuestion(question), passages), (n) => `From ${n}:`);

const tank = cited(1, 'The tank is green. It holds 40 litres of diesel. Nobody smokes near it.', {
  headings: ['Fuel tank'],
});
const camp = cited(2, 'Camp Lark has room for sixteen people. Supper is at 18:15.', {
  documentTitle: 'Camps',
});

describe('selectAnswer', () => {
  it('quotes the sentence that answers, with what it leans on, and cites it', () => {
    expect(answer('How many litres does the fuel tank hold?', [camp, tank])).toContain(
      'It holds 40 litres of diesel. [1]',
    );
    expect(answer('When is supper?', [tank, camp])).toBe('Supper is at 18:15. [2]');
  });

  it.each([
    'What does the tank cost?',
    'Who is the president of France?',
    'Which colour do the helicopters have?',
    'How many litres does the fuel tank of the EQ-77 hold?',
  ])('declines what the passages do not tell: %s', (question) => {
    expect(answer(question, [tank, camp])).toBe('');
  });

  it('reads over a slip of the pen', () => {
    expect(answer('when is suppper?', [camp])).toBe('Supper is at 18:15. [2]');
  });

  it('quotes the whole list for a how-to question, each item cited', () => {
    const steps = cited(
      3,
      'To replace the filter:\n\n1. Close the valve.\n2. Turn the filter.',
      {},
    );
    expect(answer('How do I replace the filter?', [steps])).toBe(
      'To replace the filter: [3]\n\n1. Close the valve. [3]\n2. Turn the filter. [3]',
    );
  });

  it('quotes the row of a table with its header', () => {
    const codes = cited(4, '| code | meaning |\n| --- | --- |\n| E7 | no fuel |\n| E8 | too hot |');
    expect(answer('What does E7 mean?', [codes])).toBe(
      'From 4: [4]\n\n| code | meaning |\n| --- | --- |\n| E7 | no fuel |',
    );
  });

  it('does not let brackets of the source pass for citations, nor keeps relative links', () => {
    const odd = cited(5, 'The pump holds 9 litres [2], see [the list](list.md).');
    expect(answer('How many litres does the pump hold?', [odd])).toBe(
      'The pump holds 9 litres (2), see the list. [5]',
    );
  });

  it('prefers the document whose name the question gives', () => {
    const verdant = cited(1, 'The chat server failed because of a leap-day bug.', {
      documentTitle: 'Report on the Verdant chat server',
    });
    const lantern = cited(2, 'The root cause was a full disk.', {
      documentTitle: 'Report on the Lantern chat server',
    });
    expect(answer('Why did the Lantern chat server fail?', [verdant, lantern])).toBe(
      'The root cause was a full disk. [2]',
    );
  });
});
