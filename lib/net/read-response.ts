import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { AppError } from '../errors/index.ts';

const DECODERS: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Reads a response's body, decompressed, and stops at `maxBytes` of what comes out: a small file
 * that unpacks without end stops there too.
 * @throws AppError DOCUMENT_TOO_LARGE, URL_FETCH_FAILED (unknown or broken compression)
 */
export async function readResponse(
  body: Readable,
  encoding: string | undefined,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const collect = async (source: AsyncIterable<Uint8Array>) => {
    for await (const part of source) {
      size += part.byteLength;
      if (size > maxBytes) return;
      parts.push(part);
    }
  };
  try {
    const decoder = decoderFor(encoding);
    if (decoder) await pipeline(body, decoder, collect, { signal });
    else await pipeline(body, collect, { signal });
  } catch (error) {
    // Leaving the loop early destroys the stream, which some streams report as an error.
    if (size <= maxBytes) throw error;
  }
  if (size <= maxBytes) return Buffer.concat(parts, size);
  throw new AppError(
    'DOCUMENT_TOO_LARGE',
    `The page is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB. Download it and add the part you need.`,
  );
}

function decoderFor(encoding = ''): Transform | undefined {
  const coding = encoding.trim().toLowerCase();
  if (coding === '' || coding === 'identity') return undefined;
  const create = Object.hasOwn(DECODERS, coding) ? DECODERS[coding] : undefined;
  if (create) return create();
  throw new AppError(
    'URL_FETCH_FAILED',
    `The server packs its answer as "${coding.slice(0, 40)}", which cannot be read.`,
  );
}
