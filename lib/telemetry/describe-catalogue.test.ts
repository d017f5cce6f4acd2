import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { redact } from '../redaction/index.ts';
import { EVENTS } from './catalogue/index.ts';
import { describeCatalogue } from './describe-catalogue.ts';

it('is what docs/telemetry.md says; else run npm run docs:telemetry', () => {
  const page = join(import.meta.dirname, '../../docs/telemetry.md');
  expect(readFileSync(page, 'utf8')).toBe(describeCatalogue());
});

it('describes every property', () => {
  expect(describeCatalogue()).not.toContain('undefined');
});

it('has no property whose name alone would have it masked', () => {
  for (const { properties } of Object.values(EVENTS)) {
    const names = Object.keys((properties as unknown as { shape: object }).shape);
    const told = Object.fromEntries(names.map((name) => [name, 1]));
    expect(redact(told)).toEqual(told);
  }
});
