import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Triple = [number, number, number];

const css = readFileSync('app/globals.css', 'utf8');
const [light = '', dark = ''] = [/:root \{(.*?)\n\}/s, /\.dark \{(.*?)\n\}/s].map(
  (block) => block.exec(css)?.[1],
);

/** Tokens of a theme as linear RGB. */
function colors(theme: string, names: RegExp): Triple[] {
  const lines = theme.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+)(?: ([\d.]+))?\)/g);
  return [...lines]
    .filter(([, name = '']) => names.test(name))
    .map(([, , l, c, h = 0]) => linear(Number(l), Number(c), Number(h)));
}

function linear(lightness: number, chroma: number, hue: number): Triple {
  const [a, b] = [Math.cos, Math.sin].map((part) => chroma * part((hue * Math.PI) / 180)) as [
    number,
    number,
  ];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return channels.map((one) => Math.min(1, Math.max(0, one))) as Triple;
}

const times = (matrix: readonly Triple[], [r, g, b]: Triple): Triple =>
  matrix.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b))) as Triple;

/** Oklab, in which distances are what eyes see of them. */
function lab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** How colours look to eyes that lack one kind of cone (Machado, Oliveira and Fernandes 2009). */
const SIGHTS: Record<string, readonly Triple[]> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const luminance = ([r, g, b]: Triple) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const APART = 0.1;

describe.each([
  ['light', light],
  ['dark', dark],
])('the colours of charts, %s', (_, theme) => {
  const series = colors(theme, /^series-\d$/);
  const [ground] = colors(theme, /^raised$/) as [Triple];

  it('are eight, each with 3:1 on its ground', () => {
    expect(series).toHaveLength(8);
    for (const one of series) {
      const [low = 0, high = 0] = [luminance(one), luminance(ground)].toSorted((x, y) => x - y);
      expect((high + 0.05) / (low + 0.05)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(Object.entries(SIGHTS))('are told apart with %s', (__, sight) => {
    const seen = series.map((one) => lab(times(sight, one)));
    for (const [index, one] of seen.entries()) {
      for (const other of seen.slice(0, index)) {
        expect(Math.hypot(...one.map((part, at) => part - (other[at] ?? 0)))).toBeGreaterThan(
          APART,
        );
      }
    }
  });
});
