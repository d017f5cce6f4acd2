import { type Unzipped, unzipSync } from 'fflate';
import { AppError } from '../../errors/index.ts';
import { tunables } from '../../tunables.ts';

export type UnzipLimits = { maxBytes: number; maxEntries: number; maxRatio: number };

const DEFAULT_LIMITS: UnzipLimits = {
  maxBytes: tunables.parse.maxUnzippedBytes,
  maxEntries: tunables.parse.maxZipEntries,
  maxRatio: tunables.parse.maxZipRatio,
};

/** Below this no ratio is suspicious: an empty sheet of XML packs very well. Bytes unpacked. */
const RATIO_FREE_BYTES = 5 * 1024 * 1024;

/**
 * Unpacks the wanted entries. Sizes and ratios are read from the directory before anything is
 * unpacked, and no entry can become larger than the directory says.
 * @throws AppError DOCUMENT_TOO_LARGE (zip bomb), DOCUMENT_UNREADABLE (damaged)
 */
export function safeUnzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: UnzipLimits = DEFAULT_LIMITS,
): Unzipped {
  let entries = 0;
  let unpacked = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries += 1;
        unpacked += originalSize;
        const bomb =
          entries > limits.maxEntries ||
          unpacked > limits.maxBytes ||
          (originalSize > RATIO_FREE_BYTES && originalSize > size * limits.maxRatio);
        if (bomb) throw tooLarge();
        return wanted(name);
      },
    });
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError(
      'DOCUMENT_UNREADABLE',
      'The file is damaged and cannot be opened. Save it again in Word and add the new file.',
      { cause },
    );
  }
}

function tooLarge(): AppError {
  return new AppError(
    'DOCUMENT_TOO_LARGE',
    'The file unpacks to far more than a document needs, so it was not opened. Save it again in Word, without embedded files.',
  );
}
