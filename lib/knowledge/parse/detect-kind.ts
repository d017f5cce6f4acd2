import { AppError } from '../../errors/index.ts';
import { tunables } from '../../tunables.ts';
import { decodeText } from './decode-text.ts';
import type { DocumentKind, SourceFile } from './parsed-document.ts';
import { textKind } from './text-kind.ts';

/**
 * What a file is, judged by its content; name and declared type decide only between kinds of text.
 * @throws AppError UNSUPPORTED_MEDIA_TYPE, DOCUMENT_EMPTY, DOCUMENT_ENCRYPTED: each says what to do
 */
export async function detectKind(file: SourceFile): Promise<DocumentKind> {
  if (file.kind) return file.kind;
  const head = file.bytes.subarray(0, tunables.parse.sniffBytes);
  if (file.bytes.length === 0) {
    throw new AppError('DOCUMENT_EMPTY', 'The file is empty. Choose one with content.');
  }
  if (indexOfAscii(head.subarray(0, 1_024), '%PDF-') >= 0) return 'pdf';
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return kindOfZip(file.bytes);
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0])) throw oldOffice(file.bytes);
  if (startsWith(head, [0x7b, 0x5c, 0x72, 0x74, 0x66])) {
    throw unsupported('This is a rich text (RTF) file');
  }
  const truncated = head.length < file.bytes.length;
  try {
    return textKind(decodeText(head, file.charset, truncated), file, truncated);
  } catch (error) {
    const { fileTypeFromBuffer } = await import('file-type');
    const binary = await fileTypeFromBuffer(head);
    throw binary
      ? unsupported(`This is a ${binary.ext.toUpperCase()} file (${binary.mime})`)
      : error;
  }
}

function unsupported(what: string): AppError {
  return new AppError(
    'UNSUPPORTED_MEDIA_TYPE',
    `${what}, which holds no text to read here. Add a PDF, Word (DOCX), HTML, Markdown, CSV, JSON or text file.`,
  );
}

function kindOfZip(bytes: Uint8Array): DocumentKind {
  // Names stand uncompressed in the directory at the end and before each entry.
  const has = (name: string) => indexOfAscii(bytes, name) >= 0;
  if (has('word/document')) return 'docx';
  if (has('xl/workbook')) {
    throw unsupported('This is a spreadsheet (XLSX): save it as CSV. As it is, it is a workbook');
  }
  if (has('ppt/presentation')) {
    throw unsupported(
      'This is a presentation (PPTX): export it as PDF. As it is, it is a slide deck',
    );
  }
  throw unsupported(
    'This is a ZIP archive: unpack it and add its files. As it is, it is a package',
  );
}

function oldOffice(bytes: Uint8Array): AppError {
  const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
  if (encrypted) {
    return new AppError(
      'DOCUMENT_ENCRYPTED',
      'The document is protected with a password. Save a copy without it and add that.',
    );
  }
  return unsupported(
    'This is an old Office file (DOC, XLS, PPT): save it as DOCX. As it is, it is a binary',
  );
}

function startsWith(bytes: Uint8Array, prefix: number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function indexOfAscii(bytes: Uint8Array, text: string): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(text, 0, 'latin1');
}
