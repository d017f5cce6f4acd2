import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { AppError } from '../errors/index.ts';
import { tunables } from '../tunables.ts';
import { fileError } from './file-errors.ts';
import { openInside } from './open-inside.ts';
import type { Place } from './resolve-inside.ts';

/** A text file as it stands on the disk. */
export type TextFile = {
  /** Without the byte order mark, line ends as they are. */
  text: string;
  bom: boolean;
  /** SHA-256 of the bytes, hexadecimal. */
  hash: string;
  /** Permission bits. */
  mode: number;
  sizeBytes: number;
};

/** The hash that stands for "there is no such file". */
export const NO_FILE = '';

export const hashBytes = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

export function binaryFile(path: string): AppError {
  return new AppError(
    'UNSUPPORTED_MEDIA_TYPE',
    `${path} is not a text file in UTF-8, so it is neither read nor edited here.`,
  );
}

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;

/** @throws AppError PAYLOAD_TOO_LARGE, before anything is read */
function checkSize(sizeBytes: number, path: string): void {
  if (sizeBytes <= tunables.files.maxTextBytes) return;
  throw new AppError(
    'PAYLOAD_TOO_LARGE',
    `${path} has ${megabytes(sizeBytes)}; whole files are read up to ${megabytes(tunables.files.maxTextBytes)}. Read a part with start_line and end_line, or use search_code.`,
  );
}

/** @throws AppError UNSUPPORTED_MEDIA_TYPE for NUL bytes and anything that is not UTF-8 */
export function decodeText(bytes: Uint8Array, path: string): string {
  if (bytes.includes(0)) throw binaryFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw binaryFile(path);
  }
}

/** All bytes of an open file, and none more than the cap although it may be growing. */
async function readWhole(handle: FileHandle, path: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for (;;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(256 * 1024));
    if (bytesRead === 0) return Buffer.concat(parts, size);
    size += bytesRead;
    checkSize(size, path);
    parts.push(buffer.subarray(0, bytesRead));
  }
}

/**
 * Reads a text file whole.
 * @throws AppError PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE (binary), FORBIDDEN, NOT_FOUND
 */
export async function readTextFile(place: Place): Promise<TextFile> {
  const handle = await openInside(place);
  try {
    const stats = await handle.stat();
    checkSize(stats.size, place.relative);
    const bytes = await readWhole(handle, place.relative);
    const decoded = decodeText(bytes, place.relative);
    const bom = decoded.startsWith('\uFEFF');
    return {
      text: bom ? decoded.slice(1) : decoded,
      bom,
      hash: hashBytes(bytes),
      mode: stats.mode & 0o7777,
      sizeBytes: bytes.byteLength,
    };
  } catch (error) {
    throw fileError(error, place.relative);
  } finally {
    await handle.close();
  }
}
