import { AppError } from '../../errors/index.ts';
import { tunables } from '../../tunables.ts';
import { decodeText } from './decode-text.ts';
import { detectKind } from './detect-kind.ts';
import { formatJson } from './format-json.ts';
import { normaliseText } from './normalise-text.ts';
import type {
  DocumentKind,
  ParsedDocument,
  ProgressListener,
  SourceFile,
} from './parsed-document.ts';

/**
 * Reads a file of any known kind. Parsers are loaded when they are needed: most of them are large.
 * @throws AppError with a message that says what to do
 */
export async function parseSource(
  file: SourceFile,
  progress: ProgressListener = () => {},
): Promise<ParsedDocument> {
  const kind = await detectKind(file);
  const parsed = await parseKind(kind, file, progress);
  if (parsed.text.trim() === '') {
    throw new AppError('DOCUMENT_EMPTY', 'There is no text in it. Choose a file with content.');
  }
  const { maxTextChars } = tunables.parse;
  if (parsed.text.length > maxTextChars) {
    throw new AppError(
      'DOCUMENT_TOO_LARGE',
      `It holds more than ${maxTextChars / 1_000_000} million characters of text. Split it and add the parts.`,
    );
  }
  return parsed;
}

async function parseKind(
  kind: DocumentKind,
  file: SourceFile,
  progress: ProgressListener,
): Promise<ParsedDocument> {
  if (kind === 'pdf') {
    const { parsePdf } = await import('./parse-pdf.ts');
    return { kind, ...(await parsePdf(file.bytes, progress)) };
  }
  if (kind === 'docx') {
    const { parseDocx } = await import('./parse-docx.ts');
    const { title, text } = await parseDocx(file.bytes);
    return { kind, title, text: normaliseText(text) };
  }
  const source = normaliseText(decodeText(file.bytes, file.charset ?? declaredCharset(file)));
  if (kind === 'html') {
    const { parseHtml } = await import('./parse-html.ts');
    const { title, text } = parseHtml(source, file.url);
    return { kind, title, text: normaliseText(text) };
  }
  if (kind === 'csv') {
    const { parseCsv } = await import('./parse-csv.ts');
    return { kind, text: parseCsv(source) };
  }
  if (kind === 'json') return { kind, text: formatJson(source) };
  return { kind, title: kind === 'markdown' ? markdownTitle(source) : undefined, text: source };
}

/** What an HTML page says about its own encoding. */
function declaredCharset(file: SourceFile): string | undefined {
  const head = Buffer.from(file.bytes.subarray(0, 2_048)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
}

function markdownTitle(text: string): string | undefined {
  const front = /^---\n([\s\S]{0,4000}?)\n---\n/.exec(text)?.[1];
  const named = front && /^title:\s*["']?(.+?)["']?\s*$/m.exec(front)?.[1];
  const heading = /^#\s+(.+?)\s*#*$/m.exec(text.slice(0, 20_000))?.[1];
  return (named || heading)?.replace(/[*_`]/g, '').slice(0, 200) || undefined;
}
