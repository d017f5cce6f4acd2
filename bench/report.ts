import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { resolve } from 'node:path';

/** One measured figure: a row of the printed table and of the stored result. */
export interface Figure {
  what: string;
  value: number;
  unit: string;
  /** This figure divided by its reference, with the reference's name. */
  ratio?: { of: string; value: number };
}

/** A part of the bench: prepares, measures, cleans up. */
export interface Part {
  name: string;
  run(): Promise<Figure[]>;
}

/** The middle value; of an even number the lower one. */
export const median = (values: readonly number[]): number => percentile(values, 50);

/** @param p 0–100; nearest rank */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** @returns `figure` with the ratio of its value to that of `reference` */
export function against(figure: Figure, reference: Figure, name: string): Figure {
  return { ...figure, ratio: { of: name, value: figure.value / reference.value } };
}

/** Prints figures as aligned columns. */
export function printFigures(title: string, figures: readonly Figure[]): void {
  const width = Math.max(...figures.map(({ what }) => what.length));
  console.log(`\n${title}`);
  for (const { what, value, unit, ratio } of figures) {
    const compared = ratio ? `   ${ratio.value.toFixed(2)} × ${ratio.of}` : '';
    console.log(`  ${what.padEnd(width)}  ${readable(value).padStart(10)} ${unit}${compared}`);
  }
}

/** Keeps the last result of a part in bench/results/<name>.json, with the machine it was measured on. */
export function saveFigures(name: string, figures: readonly Figure[]): void {
  const folder = resolve(import.meta.dirname, 'results');
  mkdirSync(folder, { recursive: true });
  const machine = {
    node: process.versions.node,
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    load: loadavg()[0],
  };
  const result = { measuredAt: new Date().toISOString(), machine, figures };
  writeFileSync(resolve(folder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}

function readable(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
}
