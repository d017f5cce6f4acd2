import { deflateSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { tunables } from '../../tunables.ts';
import { pdfOf } from './fixtures.ts';
import { parseDocument } from './parse-document.ts';

const limits = tunables.parse;

/** A PDF of a few kilobytes whose one page unpacks to `megabytes`. */
function pdfBomb(megabytes: number): Uint8Array {
  const content = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, ' '), { level: 1 });
  const head = `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >> endobj
4 0 obj << /Length ${content.length} /Filter /FlateDecode >> stream
`;
  return Buffer.concat([
    strToU8(head),
    content,
    strToU8('\nendstream endobj\ntrailer << /Root 1 0 R >>'),
  ]);
}

describe('parseDocument', () => {
  it('gives text, pages and chunks, and reports progress', async () => {
    const bytes = await pdfOf(Array.from({ length: 5 }, (_, index) => [`Page ${index + 1}.`]));
    const fractions: number[] = [];
    const parsed = await parseDocument({ bytes }, { onProgress: (part) => fractions.push(part) });
    expect(parsed.pages).toHaveLength(5);
    expect(
      parsed.chunks.map(({ page, start, end }) => [page, parsed.text.slice(start, end)]),
    ).toEqual([1, 2, 3, 4, 5].map((page) => [page, `Page ${page}.`]));
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
  });

  it('reads a text of 5,000 pages', async () => {
    const page = `${'Line after line, the page is filled with words. '.repeat(50)}\n\n`;
    const parsed = await parseDocument({ bytes: strToU8(page.repeat(5_000)) });
    expect(parsed.text).toHaveLength(page.length * 5_000);
    expect(parsed.chunks.at(-1)?.end).toBe(parsed.text.trimEnd().length);
  });

  it('carries the reason of a failure over', async () => {
    await expect(parseDocument({ bytes: strToU8('%PDF-1.4 broken') })).rejects.toMatchObject({
      name: 'AppError',
      code: 'DOCUMENT_UNREADABLE',
    });
  });

  it('ends a reader that takes too long', async () => {
    const bytes = await pdfOf([['x']]);
    await expect(parseDocument({ bytes }, {}, { ...limits, timeoutMs: 20 })).rejects.toMatchObject({
      code: 'TIMEOUT',
    });
  });

  it('ends a reader that fills its heap, and the process lives', async () => {
    const bytes = strToU8(`a,b\n${'1,2\n'.repeat(1_500_000)}`);
    const file = { bytes, fileName: 'large.csv' };
    await expect(parseDocument(file, {}, { ...limits, heapMb: 48 })).rejects.toMatchObject({
      code: 'DOCUMENT_TOO_LARGE',
    });
    await expect(parseDocument({ bytes: strToU8('still here') })).resolves.toMatchObject({
      text: 'still here',
    });
  });

  it('ends a reader whose stream inflates outside of the heap', async () => {
    const small = { ...limits, maxMemoryBytes: 300 * 1024 * 1024 };
    await expect(parseDocument({ bytes: pdfBomb(400) }, {}, small)).rejects.toMatchObject({
      code: 'DOCUMENT_TOO_LARGE',
    });
  });

  it('ends with the reason of the signal', async () => {
    const controller = new AbortController();
    const running = parseDocument({ bytes: strToU8('x') }, { signal: controller.signal });
    controller.abort(new Error('cancelled'));
    await expect(running).rejects.toThrow('cancelled');
  });
});
