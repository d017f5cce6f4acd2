import { readdirSync, readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';

const FOLDER = new URL('../../samples/', import.meta.url);

/** File names of the sample workspace. */
export function sampleFileNames(): string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}

/**
 * The words of a sample document, by the plainest way there is for its format and independent of
 * the ingestion that is measured: pages joined for PDF, raw text for DOCX, tags dropped for HTML.
 */
export async function extractSample(fileName: string): Promise<string> {
  const bytes = readFileSync(new URL(fileName, FOLDER));
  if (fileName.endsWith('.pdf')) {
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    return (await extractText(pdf, { mergePages: true })).text;
  }
  if (fileName.endsWith('.docx')) return (await mammoth.extractRawText({ buffer: bytes })).value;
  const text = bytes.toString('utf8');
  return fileName.endsWith('.html') ? text.replace(/<[^>]*>/g, ' ') : text;
}
