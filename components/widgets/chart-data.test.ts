import { describe, expect, it } from 'vitest';
import {
  type Chart,
  chartPoints,
  chartSlices,
  chartTable,
  isDrawable,
  tickPlaces,
} from './chart-data.ts';

const chart = (kind: Chart['kind'], ...series: (number | null)[][]): Chart => ({
  type: 'chart',
  kind,
  title: 'T',
  labels: series[0]?.map((_, place) => `L${place}`) ?? [],
  series: series.map((values, index) => ({ name: `S${index}`, values })),
});

describe('chartPoints', () => {
  it('has all series of every label', () => {
    expect(chartPoints(chart('line', [1, null], [3, 4]), 600)).toEqual([
      { place: 0, s0: 1, s1: 3 },
      { place: 1, s0: null, s1: 4 },
    ]);
  });

  it('draws no more points than there are pixels, and fewer bars', () => {
    const values = Array.from({ length: 10_000 }, (_, place) => Math.sin(place));
    expect(chartPoints(chart('line', values), 600).length).toBeLessThanOrEqual(600);
    expect(chartPoints(chart('bar', values), 600).length).toBeLessThanOrEqual(200);
  });
});

describe('chartSlices', () => {
  it('leaves out what has no share', () => {
    expect(chartSlices(chart('pie', [2, 0, null, 1]), 0, 'rest').map(({ name }) => name)).toEqual([
      'L0',
      'L3',
    ]);
  });

  it('puts small shares together, the same ones in every ring', () => {
    const one = [9, 1, 8, 2, 7, 6, 5, 4, 3, 0];
    const pie = chart('pie', one, one.toReversed());
    const [first, second] = [0, 1].map((index) => chartSlices(pie, index, 'rest'));
    expect(first).toHaveLength(8);
    expect(first?.map(({ place }) => place)).toEqual(second?.map(({ place }) => place));
    expect(first?.at(-1)).toMatchObject({ name: 'rest', place: null });
    const sum = first?.reduce((total, { value }) => total + value, 0);
    expect(sum).toBe(one.reduce((total, value) => total + value, 0));
  });
});

it('is a table with a column for each series', () => {
  expect(chartTable(chart('bar', [1, 2], [null, 4]), 'Label')).toEqual({
    headers: ['Label', 'S0', 'S1'],
    rows: [
      ['L0', 1, null],
      ['L1', 2, 4],
    ],
  });
});

it('puts ticks at even distances', () => {
  expect(tickPlaces(3, 10)).toEqual([0, 1, 2]);
  expect(tickPlaces(10, 4)).toEqual([0, 3, 6, 9]);
});

it('knows when there is nothing to draw', () => {
  expect(isDrawable(chart('bar', [null, null]))).toBe(false);
  expect(isDrawable(chart('bar', [0]))).toBe(true);
  expect(isDrawable(chart('pie', [0, null]))).toBe(false);
});
