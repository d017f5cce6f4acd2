import { expect, it } from 'vitest';
import { fileName } from './file-name.ts';

it('names files by the words of a title alone', () => {
  expect(fileName('Umsätze 2026: ../../etc/passwd', 'csv')).toBe('Umsätze-2026-etc-passwd.csv');
  expect(fileName('…', 'png')).toBe('data.png');
});
