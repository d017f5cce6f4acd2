import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { makeDocx } from './samples/make-docx.ts';
import { makePdf } from './samples/make-pdf.ts';

const FOLDER = new URL('../samples/', import.meta.url);

/** The two binary sample documents; the same source gives the same bytes. */
export async function makeSamples(): Promise<Record<string, Uint8Array>> {
  return {
    'aurora-field-handbook.pdf': await makePdf(),
    'aurora-planning-meeting.docx': await makeDocx(),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [name, bytes] of Object.entries(await makeSamples())) {
    writeFileSync(new URL(name, FOLDER), bytes);
    console.log(`${fileURLToPath(new URL(name, FOLDER))}  ${bytes.length} bytes`);
  }
}
