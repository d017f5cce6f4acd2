import { StringDecoder } from 'node:string_decoder';
import { AppError } from '../errors/index.ts';
import { tunables } from '../tunables.ts';
import { fileError } from './file-errors.ts';
import { openInside } from './open-inside.ts';
import type { Place } from './resolve-inside.ts';
import { binaryFile, readTextFile } from './text-file.ts';

/** Lines of a file without their line ends. */
export type Lines = {
  lines: string[];
  /** Number of the first one, from 1. */
  start: number;
  /** Lines of the whole file; null when it was not read to its end. */
  total: number | null;
};

/** A newline at the very end closes the last line and begins no further one. */
export function splitLines(text: string): string[] {
  const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Lines `start` to `end` (from 1, both included) of a file too large to be held as a whole. */
async function scanLines(place: Place, start: number, end: number): Promise<Lines> {
  const handle = await openInside(place);
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.allocUnsafe(256 * 1024);
  const kept: string[] = [];
  let line = 1;
  let open = '';
  let scanned = 0;
  const add = (text: string) => {
    if (line >= start && open.length <= tunables.files.maxLineChars) open += text;
  };
  const close = () => {
    if (line >= start) kept.push(open.endsWith('\r') ? open.slice(0, -1) : open);
    open = '';
    line += 1;
  };
  try {
    while (line <= end) {
      const { bytesRead } = await handle.read(buffer);
      const bytes = buffer.subarray(0, bytesRead);
      const text = bytesRead === 0 ? decoder.end() : decoder.write(bytes);
      if (bytes.includes(0) || text.includes('\uFFFD')) throw binaryFile(place.relative);
      for (const [index, part] of text.split('\n').entries()) {
        if (index > 0) close();
        if (line > end) break;
        add(part);
      }
      if (bytesRead === 0) {
        if (open !== '') close();
        return { lines: kept, start, total: line - 1 };
      }
      scanned += bytesRead;
      if (scanned > tunables.files.maxScanBytes && line <= end) throw tooFar(place.relative);
    }
    return { lines: kept, start, total: null };
  } catch (error) {
    throw fileError(error, place.relative);
  } finally {
    await handle.close();
  }
}

function tooFar(path: string): AppError {
  return new AppError(
    'PAYLOAD_TOO_LARGE',
    `These lines of ${path} lie too far into the file. Use search_code to find the place.`,
  );
}

/**
 * Reads lines of a text file; all of them without a range.
 * @param range line numbers from 1, both included; either may be left out
 * @throws AppError PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE (binary), INVALID_REQUEST (no such lines)
 */
export async function readLines(
  place: Place,
  range: { start?: number; end?: number },
): Promise<Lines> {
  const start = range.start ?? 1;
  const end = range.end ?? Number.POSITIVE_INFINITY;
  const found = await readOrScan(place, start, end);
  if (found.lines.length > 0 || (start === 1 && found.total === 0)) return found;
  throw new AppError(
    'INVALID_REQUEST',
    `${place.relative} has ${found.total} lines, so there is none from ${start} on.`,
  );
}

async function readOrScan(place: Place, start: number, end: number): Promise<Lines> {
  try {
    const all = splitLines((await readTextFile(place)).text);
    return { lines: all.slice(start - 1, end), start, total: all.length };
  } catch (error) {
    const tooLarge = error instanceof AppError && error.code === 'PAYLOAD_TOO_LARGE';
    if (!tooLarge || end === Number.POSITIVE_INFINITY) throw error;
    return scanLines(place, start, Math.min(end, start + tunables.files.readChars));
  }
}
