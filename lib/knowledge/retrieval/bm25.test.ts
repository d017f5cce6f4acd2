import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textbookBm25 } from '../../../bench/eval/textbook-bm25.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { rankByWords } from './lexical-search-repository.ts';
import { addTestDocument, removeTestDocument } from './testing/test-documents-repository.ts';

withTestDatabase();

/** Words that every stemmer leaves alone and no list of stop words has. */
const word = fc.constantFrom('bak', 'dor', 'fim', 'gul', 'hep', 'jot', 'lun', 'mir', 'nak', 'pod');
const chunk = fc.array(word, { minLength: 1, maxLength: 40 });
const corpus = fc.array(fc.array(chunk, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 6,
});
const query = fc.array(word, { minLength: 1, maxLength: 6 });

it('scores as the textbook does, also after documents went', { timeout: 300_000 }, async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(corpus, corpus, query, async (kept, removed, asked) => {
      run += 1;
      const scope = { tenantId: 'local', workspaceId: `run-${run}` };
      for (const [index, chunks] of kept.entries()) {
        const texts = chunks.map((words) => words.join(' '));
        await addTestDocument(scope, { id: `${run}-kept-${index}`, chunks: texts });
        const other = removed[index]?.map((words) => words.join(' '));
        if (!other) continue;
        const id = `${run}-removed-${index}`;
        await addTestDocument(scope, { id, chunks: other });
        await removeTestDocument(scope, id);
      }
      const expected = textbookBm25(kept.flat())(asked, 100);
      const found = await rankByWords(scope, asked.join(' '), { limit: 100 });
      expect(found).toHaveLength(expected.length);
      for (const [rank, { score }] of expected.entries()) {
        expect(found[rank]?.score).toBeCloseTo(score, 9);
      }
    }),
    { numRuns: 25 },
  );
});
