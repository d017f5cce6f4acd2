import { expect, it } from 'vitest';
import { oneLine } from './inline-markdown.tsx';

it.each([
  ['# title', '\\# title'],
  ['- one *more*', '\\- one *more*'],
  ['> said', '\\> said'],
  ['1. first', '1\\. first'],
  ['2) second', '2\\) second'],
  ['**strong** words', '**strong** words'],
  ['#5 is open', '#5 is open'],
  ['2026 was *good*', '2026 was *good*'],
])('%j begins no block', (given, line) => expect(oneLine(given)).toBe(line));
