import { AppError } from '../../errors/index.ts';

/** The encoding a byte order mark names. */
function encodingOfMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: in most texts every second byte is zero. */
function encodingOfZeros(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, 4_096) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (pairs > 0 && odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (pairs > 0 && even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return undefined;
}

function decode(bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Controls that no text has; tab, line ends, form feed and escape are in some. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: counting them is the purpose
  const controls = text.slice(0, 65_536).match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/g);
  return (controls?.length ?? 0) > Math.max(3, Math.min(text.length, 65_536) * 0.01);
}

/**
 * Text from bytes of unknown encoding: byte order mark, UTF-16 by its zeros, UTF-8 if it is valid,
 * the encoding the file or server declares, else Windows-1252 (which contains Latin-1).
 * @param truncated the bytes are the head of a file and may end in the middle of a character
 * @throws AppError UNSUPPORTED_MEDIA_TYPE when the bytes are no text
 */
export function decodeText(bytes: Uint8Array, declared?: string, truncated = false): string {
  const certain = encodingOfMark(bytes) ?? encodingOfZeros(bytes);
  const body = truncated && !certain ? withoutCutCharacter(bytes) : bytes;
  const text = certain
    ? decode(body, certain, false)
    : (decode(body, 'utf-8', true) ??
      (declared ? decode(body, declared, true) : undefined) ??
      decode(body, 'windows-1252', false));
  if (text === undefined || isBinary(text)) {
    throw new AppError(
      'UNSUPPORTED_MEDIA_TYPE',
      'This is not a text or document that can be read. Add a PDF, Word (DOCX), HTML, Markdown, CSV, JSON or text file.',
    );
  }
  return text;
}

function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 4 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  if (end > 0 && (bytes[end - 1] ?? 0) >= 0xc0) end--;
  return end > 0 ? bytes.subarray(0, end) : bytes;
}
