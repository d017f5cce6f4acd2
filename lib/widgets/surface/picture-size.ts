const BASE64 = /^data:image\/([a-z]+);base64,([\w+/=]*)$/;
/** Enough for the head of every format but JPEG, which may have anything before its size. */
const HEAD_CHARS = 64;

/**
 * Width times height of a picture that is written out, as its head tells: what decoding it costs,
 * which may be a thousand times its length. Nothing if it is no picture of a known format.
 */
export function picturePixels(address: string): number | undefined {
  const [, format = '', base64 = ''] = BASE64.exec(address) ?? [];
  const bytes = decode(format === 'jpeg' ? base64 : base64.slice(0, HEAD_CHARS));
  if (!bytes) return undefined;
  switch (format) {
    case 'png':
      return text(bytes, 12, 4) === 'IHDR' ? big(bytes, 16, 4) * big(bytes, 20, 4) : undefined;
    case 'gif':
      return text(bytes, 0, 3) === 'GIF' ? little(bytes, 6, 2) * little(bytes, 8, 2) : undefined;
    case 'webp':
      return text(bytes, 8, 4) === 'WEBP' ? webpPixels(bytes) : undefined;
    case 'jpeg':
      return jpegPixels(bytes);
    default:
      return undefined;
  }
}

function webpPixels(bytes: Uint8Array): number | undefined {
  switch (text(bytes, 12, 4)) {
    case 'VP8X':
      return (little(bytes, 24, 3) + 1) * (little(bytes, 27, 3) + 1);
    case 'VP8L': {
      const size = little(bytes, 21, 4);
      return ((size & 0x3fff) + 1) * (((size >> 14) & 0x3fff) + 1);
    }
    case 'VP8 ':
      return (little(bytes, 26, 2) & 0x3fff) * (little(bytes, 28, 2) & 0x3fff);
    default:
      return undefined;
  }
}

/** Goes from segment to segment until the one that begins a frame. */
function jpegPixels(bytes: Uint8Array): number | undefined {
  for (let at = 2; bytes[at] === 0xff; at += 2 + big(bytes, at + 2, 2)) {
    const kind = bytes[at + 1] ?? 0;
    const isFrame = kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);
    if (isFrame) return big(bytes, at + 5, 2) * big(bytes, at + 7, 2);
  }
  return undefined;
}

function decode(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

const text = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

const big = (bytes: Uint8Array, at: number, length: number): number =>
  bytes.subarray(at, at + length).reduce((number, byte) => number * 256 + byte, 0);

const little = (bytes: Uint8Array, at: number, length: number): number =>
  bytes.subarray(at, at + length).reduceRight((number, byte) => number * 256 + byte, 0);
