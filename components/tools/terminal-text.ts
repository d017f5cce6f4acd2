import type { OutputPart } from './tool-output.ts';

const ESC = '\u001b';
const BEL = '\u0007';
/** Colours and cursor moves, titles and links, character sets and the rest: all that begins with ESC. */
const ESCAPES = new RegExp(
  [
    `${ESC}\\[[0-?]*[ -/]*[@-~]`,
    `${ESC}[\\]PX^_][^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\|$)`,
    `${ESC}[ -/]+[0-~]`,
    `${ESC}[0-Z\\\\^-~]`,
    // One that is cut off at the end: the rest is still on its way.
    `${ESC}(?:\\[[0-?]*[ -/]*)?$`,
  ].join('|'),
  'g',
);
/** Control characters that draw nothing, but for line feeds and tabulators. */
const CONTROLS = /(?![\n\t])\p{Cc}/gu;

/**
 * What a terminal would show in the end: no escape sequences, and of a line that was written over
 * (progress bars) only its last state.
 */
export function terminalText(text: string): string {
  return text
    .replace(ESCAPES, '')
    .replace(/\r+\n/g, '\n')
    .split('\n')
    .map((line) => overwritten(line).replace(CONTROLS, ''))
    .join('\n');
}

/** A carriage return goes back to the start of the line, a backspace one character. */
function overwritten(line: string): string {
  if (!/[\r\b]/.test(line)) return line;
  const shown: string[] = [];
  let column = 0;
  for (const character of line) {
    if (character === '\r') column = 0;
    else if (character === '\b') column = Math.max(0, column - 1);
    else if (column < MOST_COLUMNS) shown[column++] = character;
  }
  return shown.join('');
}

/** No terminal is wider; a line that is longer is not there to be written over. */
const MOST_COLUMNS = 2_000;

/** Output with the pieces of one stream that follow one another put together, ready to be shown. */
export function joinOutput(chunks: readonly OutputPart[]): OutputPart[] {
  const joined: OutputPart[] = [];
  for (const { stream, text } of chunks) {
    const last = joined.at(-1);
    if (last?.stream === stream) last.text += text;
    else joined.push({ stream, text });
  }
  return joined
    .map(({ stream, text }) => ({ stream, text: terminalText(text) }))
    .filter(({ text }) => text !== '');
}
