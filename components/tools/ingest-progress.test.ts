import { expect, it } from 'vitest';
import { ingestProgress } from './ingest-progress.ts';

it('reads how far the tool is, and nothing else', () => {
  expect(ingestProgress('queued: 0 %\nparsing: 40 %\n')).toEqual({
    status: 'parsing',
    percent: 40,
  });
  for (const text of [undefined, '', 'stage: 40 %', 'parsing', 'parsing: 40']) {
    expect(ingestProgress(text)).toBeUndefined();
  }
});
