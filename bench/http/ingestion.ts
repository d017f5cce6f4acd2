import { performance } from 'node:perf_hooks';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { seededRandom } from '../random.ts';
import type { Part } from '../report.ts';
import { documentsReady, withServer } from './with-server.ts';

const PAGES = 300;
const LINES = 42;
const WORDS =
  'glacier rope drill winter station radio sledge survey night battery north camp'.split(' ');

/** From the upload of a PDF to the moment it answers questions. */
export const ingestion: Part = {
  name: 'ingestion',
  run: () =>
    withServer(async ({ url }) => {
      const file = await makePdf(PAGES);
      const start = performance.now();
      const response = await fetch(`${url}/api/workspaces/guide/documents`, {
        method: 'POST',
        headers: { 'content-type': 'application/pdf', 'x-file-name': 'bench.pdf' },
        body: file,
      });
      if (response.status !== 202) throw new Error(`upload: ${response.status}`);
      await documentsReady(url);
      const seconds = (performance.now() - start) / 1000;
      return [
        { what: `a PDF of ${PAGES} pages until it is searchable`, value: seconds, unit: 's' },
        { what: 'pages', value: PAGES / seconds, unit: '/s' },
      ];
    }),
};

async function makePdf(pages: number): Promise<Uint8Array<ArrayBuffer>> {
  const random = seededRandom(7);
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= pages; number++) {
    const page = pdf.addPage([595, 842]);
    for (let line = 0; line < LINES; line++) {
      const words = Array.from({ length: 12 }, () => WORDS[Math.floor(random() * WORDS.length)]);
      const text = `${number}.${line} ${words.join(' ')}.`;
      page.drawText(text, { x: 50, y: 790 - line * 17, size: 10, font });
    }
  }
  return new Uint8Array(await pdf.save());
}
