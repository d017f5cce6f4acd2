import { describe, expect, it } from 'vitest';
import type { CitedPassage } from '../../knowledge/schema.ts';
import { analyseQuestion, questionKind } from './analyse-question.ts';
import { selectAnswer } from './select-answer.ts';
import { cited } from './testing/passages.ts';

const quoted = (question: string, ...passages: CitedPassage[]) =>
  selectAnswer(analyseQuestion(question), passages).map(({ unit }) => unit.text);

describe('questionKind', () => {
  it.each([
    ['How old is the hut?', 'age'],
    ['Which command runs the tests?', 'code'],
    ['At what height does the camp lie?', 'number'],
    ['What can I do when it fails?', 'how'],
    ['Which shortcuts are there?', 'list'],
  ])('%s asks for %s', (question, kind) => {
    expect(questionKind(question)).toBe(kind);
  });
});

describe('what the form of a sentence says', () => {
  it('takes a sentence with a command for a question after one', () => {
    const text =
      'The tests of the app always run on a fresh tree. `npm test` starts all tests and prints a line.';
    expect(quoted('Which command starts the tests?', cited(1, text))).toEqual([
      '`npm test` starts all tests and prints a line.',
    ]);
  });

  it.each([
    ['When does the inspection start?', 'The inspection starts at half past six.'],
    ['When does the inspection start?', 'The inspection starts at 7 pm.'],
    ['Wann beginnt die Prüfung?', 'Die Prüfung beginnt um 8 Uhr.'],
    ['Wann beginnt die Prüfung?', 'Die Prüfung beginnt am dritten Mittwoch.'],
    ['How many ropes hold the boat?', 'Fourteen ropes hold the boat.'],
    ['Wie viele Seile halten das Boot?', 'Zwölf Seile halten das Boot.'],
  ])('finds what "%s" asks for in words: %s', (question, text) => {
    expect(quoted(question, cited(1, text))).toEqual([text]);
  });

  it('declines a time where none stands', () => {
    expect(
      quoted('When does the inspection start?', cited(1, 'The inspection starts well.')),
    ).toEqual([]);
  });

  it('declines an age where only an old thing stands', () => {
    const minutes = cited(1, 'Replace the old repeater: Tomasz Wren.');
    expect(quoted('How old is Tomasz Wren?', minutes)).toEqual([]);
    expect(quoted('How old is Tomasz Wren?', cited(1, 'Tomasz Wren is 41 years old.'))).toEqual([
      'Tomasz Wren is 41 years old.',
    ]);
  });

  it('declines a height where only a date stands, and an attribute nobody speaks of', () => {
    const row = cited(1, 'Tomasz Wren replaces the repeater by 20 February 2026.');
    expect(quoted('How tall is Tomasz Wren?', row)).toEqual([]);
    const laptop = cited(1, 'The rugged laptop has one cracked hinge.');
    const policy = cited(2, 'A password has twelve letters.', { documentTitle: 'Passwords' });
    expect(quoted('What is the password of the rugged laptop?', laptop, policy)).toEqual([]);
  });

  it('reads a sentence that says "it" with the one before it', () => {
    const text = 'Camp Lark is the base camp. It lies at 1,140 metres. Nobody smokes there.';
    expect(quoted('At what height does Camp Lark lie?', cited(1, text))).toEqual([
      'Camp Lark is the base camp.',
      'It lies at 1,140 metres.',
    ]);
  });

  it('finds the row of a CSV by the value of a cell', () => {
    const rows = cited(
      1,
      'no: 1; item: Core sleeve; quantity: 400\nno: 2; item: Core box; quantity: 12',
      {
        kind: 'csv',
      },
    );
    const prose = cited(2, 'Each core is packed in a sleeve below minus 15 degrees.');
    expect(quoted('How many core sleeves are there?', prose, rows)).toEqual([
      'no: 1; item: Core sleeve; quantity: 400',
    ]);
  });
});

describe('lines that are not quoted', () => {
  it('leaves out page footers, numbered headings and tables of contents', () => {
    const text =
      'Emergencies ........ 12\n\n10. Emergencies\n\nGive the alarm in an emergency.\n\nField handbook, page 4';
    expect(quoted('What should I do in an emergency?', cited(1, text, { kind: 'pdf' }))).toEqual([
      'Give the alarm in an emergency.',
    ]);
  });
});
