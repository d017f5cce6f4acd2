import { describe, expect, it } from 'vitest';
import { countChanges, type DiffLine, diffTexts, parseUnifiedDiff } from './diff-lines.ts';

const show = (lines: DiffLine[]) =>
  lines.map(({ kind, text, oldNumber, newNumber }) =>
    [{ context: ' ', added: '+', removed: '-', gap: '@' }[kind], oldNumber, newNumber, text].join(
      '|',
    ),
  );

describe('parseUnifiedDiff', () => {
  it('numbers the lines of every hunk on both sides', () => {
    const diff = [
      '--- a/notes/plan.md',
      '+++ b/notes/plan.md',
      '@@ -1,3 +1,3 @@',
      ' # Plan',
      '-Wriet it',
      '+Write it',
      ' ',
      '@@ -20,2 +20,3 @@ ## Later',
      ' end',
      '+more',
      ' last',
      '',
    ].join('\n');
    expect(show(parseUnifiedDiff(diff))).toEqual([
      ' |1|1|# Plan',
      '-|2||Wriet it',
      '+||2|Write it',
      ' |3|3|',
      '@|||## Later',
      ' |20|20|end',
      '+||21|more',
      ' |21|22|last',
    ]);
  });

  it('takes lines for what the hunk says they are, whatever they look like', () => {
    const diff = '@@ -1,2 +1,2 @@\n--- a rule\n+++ a sum\n @@ -1 +1 @@\n';
    expect(show(parseUnifiedDiff(diff))).toEqual([
      '-|1||-- a rule',
      '+||1|++ a sum',
      ' |2|2|@@ -1 +1 @@',
    ]);
  });

  it('reads a new file, hunks of one line, Windows line ends and the note of a missing line end', () => {
    const diff = '@@ -0,0 +1 @@\r\n+only\r\n\\ No newline at end of file\r\n';
    expect(show(parseUnifiedDiff(diff))).toEqual(['+||1|only']);
  });

  it('finds nothing in what is no diff', () => {
    expect(parseUnifiedDiff('')).toEqual([]);
    expect(parseUnifiedDiff('just words\n+ and a plus')).toEqual([]);
  });
});

describe('diffTexts', () => {
  it('keeps what both share as context, at most three lines a side', () => {
    const shared = ['1', '2', '3', '4'];
    const lines = diffTexts(
      [...shared, 'old', ...shared].join('\n'),
      [...shared, 'new', 'newer', ...shared].join('\n'),
    );
    expect(show(lines)).toEqual([
      '@|||',
      ' |||2',
      ' |||3',
      ' |||4',
      '-|||old',
      '+|||new',
      '+|||newer',
      ' |||1',
      ' |||2',
      ' |||3',
    ]);
    expect(countChanges(lines)).toEqual({ added: 2, removed: 1 });
  });

  it('numbers a whole file, and knows an empty side', () => {
    expect(show(diffTexts('', 'a\nb\n', true))).toEqual(['+||1|a', '+||2|b']);
    expect(show(diffTexts('a', '', true))).toEqual(['-|1||a']);
  });

  it('does not count a repeated line for both ends', () => {
    expect(show(diffTexts('a\na', 'a'))).toEqual([' |||a', '-|||a']);
  });
});
