import { describe, expect, it } from 'vitest';
import { joinOutput, terminalText } from './terminal-text.ts';

const ESC = '\u001b';

describe('terminalText', () => {
  it.each([
    ['colours', `${ESC}[1;31mred${ESC}[0m text`, 'red text'],
    ['256 and true colours', `${ESC}[38;5;196mx${ESC}[48;2;1;2;3my${ESC}[m`, 'xy'],
    ['cursor and line clearing', `${ESC}[2K${ESC}[1Gdone${ESC}[?25h`, 'done'],
    ['a window title', `${ESC}]0;npm test\u0007ok`, 'ok'],
    ['a link', `${ESC}]8;;https://example.org${ESC}\\here${ESC}]8;;${ESC}\\`, 'here'],
    ['character sets and single escapes', `${ESC}(Bplain${ESC}7${ESC}M`, 'plain'],
    ['an escape that is cut off', `text${ESC}[3`, 'text'],
    ['Windows line ends', 'a\r\nb\r\n', 'a\nb\n'],
    ['bells and other controls', 'a\u0007b\u0000c\u007f', 'abc'],
    ['tabulators, which stay', 'a\tb', 'a\tb'],
    ['characters beyond ASCII', '✓ größer 🚀', '✓ größer 🚀'],
  ])('handles %s', (_, printed, shown) => expect(terminalText(printed)).toBe(shown));

  it('shows of a line what was written last', () => {
    expect(terminalText('10 %\r50 %\r100 %\nnext')).toBe('100 %\nnext');
    expect(terminalText('abcdef\rxy')).toBe('xycdef');
    expect(terminalText('ab\b\bc')).toBe('cb');
  });

  it('does not choke on an endless line or a title that never ends', () => {
    expect(terminalText(`x\r${'y'.repeat(100_000)}`).length).toBeLessThan(3_000);
    expect(terminalText(`${ESC}]${'a'.repeat(100_000)}`)).toBe('');
    expect(terminalText(`${ESC}[${';'.repeat(100_000)}`)).toBe('');
  });
});

it('joins what one stream printed in a row, also where an escape sequence was cut in two', () => {
  const chunks = [
    { stream: 'stdout', text: `a${ESC}[3` },
    { stream: 'stdout', text: '1mb' },
    { stream: 'stderr', text: 'oops\n' },
    { stream: 'stdout', text: `${ESC}[0m` },
  ] as const;
  expect(joinOutput(chunks)).toEqual([
    { stream: 'stdout', text: 'ab' },
    { stream: 'stderr', text: 'oops\n' },
  ]);
});
