import { describe, expect, it } from 'vitest';
import { rangesWithin, splitRuns } from './highlights.ts';

describe('rangesWithin', () => {
  const ranges = [
    { start: 0, end: 2 },
    { start: 5, end: 9 },
    { start: 9, end: 12 },
    { start: 20, end: 21 },
  ];

  it('gives those that touch the stretch, and no neighbours', () => {
    expect(rangesWithin(ranges, 6, 20)).toEqual(ranges.slice(1, 3));
    expect(rangesWithin(ranges, 9, 10)).toEqual([ranges[2]]);
    expect(rangesWithin(ranges, 2, 5)).toEqual([]);
    expect(rangesWithin([], 0, 5)).toEqual([]);
  });
});

describe('splitRuns', () => {
  it('leaves a stretch without highlights whole', () => {
    expect(splitRuns(3, 8, [{ start: 0, end: 3, kind: 'passage' }])).toEqual([
      { start: 3, end: 8, kind: null },
    ]);
    expect(splitRuns(3, 3, [])).toEqual([]);
  });

  it('cuts at every edge and lets the current match cover the passage', () => {
    expect(
      splitRuns(0, 20, [
        { start: 5, end: 15, kind: 'passage' },
        { start: 8, end: 10, kind: 'current' },
        { start: 14, end: 30, kind: 'match' },
      ]),
    ).toEqual([
      { start: 0, end: 5, kind: null },
      { start: 5, end: 8, kind: 'passage' },
      { start: 8, end: 10, kind: 'current' },
      { start: 10, end: 14, kind: 'passage' },
      { start: 14, end: 15, kind: 'match' },
      { start: 15, end: 20, kind: 'match' },
    ]);
  });
});
