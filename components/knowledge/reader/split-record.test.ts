import { describe, expect, it } from 'vitest';
import { splitRecord } from './split-record.ts';

const fields = (line: string) =>
  splitRecord(line)?.map(({ name, value }) => [
    line.slice(name.start, name.end),
    line.slice(value.start, value.end),
  ]);

describe('splitRecord', () => {
  it('takes a row apart', () => {
    expect(fields('Name: Ada; City: London')).toEqual([
      ['Name', 'Ada'],
      ['City', 'London'],
    ]);
  });

  it('leaves semicolons and colons in values alone', () => {
    expect(fields('Note: one; two; Time: 10:30; Ratio: 1: 2')).toEqual([
      ['Note', 'one; two'],
      ['Time', '10:30'],
      ['Ratio', '1: 2'],
    ]);
  });

  it('gives up on other lines', () => {
    expect(splitRecord('no fields here')).toBeNull();
    expect(splitRecord('')).toEqual([]);
  });
});
