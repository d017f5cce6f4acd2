import { describe, expect, it } from 'vitest';
import type { CitedPassage } from '../../knowledge/schema.ts';
import { analyseQuestion } from './analyse-question.ts';
import { selectAnswer } from './select-answer.ts';
import { cited } from './testing/passages.ts';
import { writeExcerpts } from './write-excerpts.ts';

const answer = (question: string, ...passages: CitedPassage[]) =>
  writeExcerpts(selectAnswer(analyseQuestion(question), passages), (n) => `From ${n}:`);

const operating = cited(
  1,
  [
    '## Database',
    'The app reconnects by itself when the database is back.',
    '',
    '## Backup and restore',
    '```',
    'npm run backup',
    '```',
    '',
    '`npm run backup` writes one archive. Keep it on another disk.',
    '',
    '## Ports',
    'The port is chosen at the start. It is printed there. Set `PORT` to change that. Nothing else listens.',
  ].join('\n'),
  { documentTitle: 'Operating' },
);

describe('what is quoted together', () => {
  it('shows code with the sentence that explains it, both cited', () => {
    expect(answer('How do I back up Flightdeck?', operating)).toBe(
      'From 1: [1]\n\n```\nnpm run backup\n```\n\n`npm run backup` writes one archive. [1] Keep it on another disk. [1]',
    );
  });

  it('shows code below the sentence that introduces it', () => {
    const text =
      '## Tests\nOne command runs the tests.\n\n```\nnpm test\n```\n\nIt takes a minute.';
    expect(answer('Which command runs all the tests?', cited(3, text))).toContain(
      'One command runs the tests. [3]',
    );
    const steps = cited(3, '## Pump\nTo bleed the pump, type:\n\n```\nbleed --all\n```');
    expect(answer('How do I bleed the pump?', steps)).toBe(
      'To bleed the pump, type: [3]\n\n```\nbleed --all\n```',
    );
  });

  it('answers a question that a heading asks with what stands below it', () => {
    expect(answer('What about the ports?', operating)).toBe(
      'The port is chosen at the start. [1] It is printed there. [1] Set `PORT` to change that. [1]',
    );
  });

  it('adds the sentence that says what to do', () => {
    const text =
      'The drill must never stand still in the hole: it can freeze in. In that case pour in warm glycol. It is red.';
    expect(answer('What do I do when the drill freezes in?', cited(2, text))).toBe(
      'The drill must never stand still in the hole: it can freeze in. [2] In that case pour in warm glycol. [2]',
    );
  });

  it('quotes an item that is asked for by name alone, and the list when it is asked for', () => {
    const text =
      '## Work with threads\nYou can do this:\n\n- **Rename**: choose a better title.\n- **Delete**: it is gone at once.';
    expect(answer('How do I delete a thread?', cited(4, text))).toBe(
      '- **Delete**: it is gone at once. [4]',
    );
    expect(answer('What can I do with threads?', cited(4, text))).toContain(
      'You can do this: [4]\n\n- **Rename**',
    );
  });

  it('shows the table when its rows are what is asked for', () => {
    const text = '## Formats\n| format | ending |\n| --- | --- |\n| PDF | .pdf |\n| CSV | .csv |';
    expect(answer('Which file formats are supported?', cited(5, text), operating)).toContain(
      '| PDF | .pdf |\n| CSV | .csv |',
    );
  });
});
