import { getDocumentProxy } from 'unpdf';
import { AppError } from '../../errors/index.ts';
import { tunables } from '../../tunables.ts';
import { assemblePdf } from './assemble-pdf.ts';
import type { OutlineEntry, PageRange, ProgressListener } from './parsed-document.ts';
import { type PdfItem, type PdfLine, toLines } from './pdf-lines.ts';

type Parsed = { title?: string; text: string; pages: PageRange[]; outline: OutlineEntry[] };
type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * The text of a PDF by pages. Scripts in it are not run, fonts not loaded.
 * @throws AppError DOCUMENT_ENCRYPTED, DOCUMENT_UNREADABLE, DOCUMENT_EMPTY (a scan), DOCUMENT_TOO_LARGE
 */
export async function parsePdf(bytes: Uint8Array, progress: ProgressListener): Promise<Parsed> {
  const pdf = await open(bytes);
  if (pdf.numPages > tunables.parse.maxPages) {
    throw new AppError(
      'DOCUMENT_TOO_LARGE',
      `The PDF has ${pdf.numPages} pages; ${tunables.parse.maxPages} can be read. Split it and add the parts.`,
    );
  }
  const pages: PdfLine[][] = [];
  let failed = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const lines = await readPage(pdf, number).catch(() => undefined);
    if (!lines) failed++;
    pages.push(lines ?? []);
    progress(number / pdf.numPages);
  }
  if (failed === pdf.numPages) throw unreadable();
  if (pages.every((lines) => lines.length === 0)) {
    throw new AppError(
      'DOCUMENT_EMPTY',
      'The PDF holds pictures of pages but no text: it is probably a scan. Run text recognition (OCR) on it and add the result.',
    );
  }
  const assembled = assemblePdf(pages);
  const title = (await documentTitle(pdf)) ?? assembled.outline[0]?.title.slice(0, 200);
  return { ...assembled, title };
}

async function open(bytes: Uint8Array): Promise<Proxy> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
    });
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException') {
      throw new AppError(
        'DOCUMENT_ENCRYPTED',
        'The PDF is protected with a password. Save a copy without it and add that.',
      );
    }
    throw unreadable(cause);
  }
}

function unreadable(cause?: unknown): AppError {
  return new AppError(
    'DOCUMENT_UNREADABLE',
    'The PDF is damaged and cannot be read. Open it in a viewer, print it to a new PDF, and add that.',
    { cause },
  );
}

async function readPage(pdf: Proxy, number: number): Promise<PdfLine[]> {
  const page = await pdf.getPage(number);
  const content = await page.getTextContent();
  const items: PdfItem[] = [];
  for (const item of content.items) {
    if (!('str' in item)) continue;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    const size = Math.hypot(c, d) || Math.hypot(a, b);
    items.push({ str: item.str, x, y, width: item.width, size, eol: item.hasEOL });
  }
  page.cleanup();
  return toLines(items);
}

/** The title the author set; names that programs put there are none. */
async function documentTitle(pdf: Proxy): Promise<string | undefined> {
  const metadata = await pdf.getMetadata().catch(() => undefined);
  const title = (metadata?.info as { Title?: unknown } | undefined)?.Title;
  if (typeof title !== 'string') return undefined;
  const trimmed = title.replace(/\s+/g, ' ').trim();
  const generated = /^(untitled|microsoft word|document\d*$)|\.(docx?|pdf|tex|dvi|indd|html?)$/i;
  return trimmed.length < 3 || generated.test(trimmed) ? undefined : trimmed.slice(0, 200);
}
