import { describe, expect, it } from 'vitest';
import { judgeLinkAddress, judgeMediaAddress } from './judge-address.ts';

const picture = (format: string, bytes: number[]) =>
  `data:image/${format};base64,${btoa(String.fromCharCode(...bytes))}`;
const words = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const zeros = (count: number) => Array<number>(count).fill(0);

const png = (width: number, height: number) =>
  picture('png', [
    ...[0x89, ...words('PNG\r\n\x1a\n'), 0, 0, 0, 13, ...words('IHDR')],
    ...[0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255, 8, 2, 0, 0, 0],
  ]);
const webp = (kind: string, rest: number[]) =>
  picture('webp', [...words('RIFF'), ...zeros(4), ...words('WEBP'), ...words(kind), ...rest]);
/** A JPEG with something else before its frame. */
const jpeg = (width: number, height: number) =>
  picture('jpeg', [
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8],
    ...[height >> 8, height & 255, width >> 8, width & 255, 1, 0, 0, 0],
  ]);

describe('media', () => {
  it.each([
    ['a path of this server', '/files/1?size=2'],
    ['the file of a document', '/api/documents/a-1/file'],
    ['a PNG', png(64, 32)],
    ['a GIF', picture('gif', [...words('GIF89a'), 9, 0, 9, 0])],
    ['a JPEG', jpeg(1200, 900)],
    ['a WebP with extras', webp('VP8X', [...zeros(8), 99, 0, 0, 99, 0, 0])],
    ['a lossless WebP', webp('VP8L', [...zeros(4), 0x2f, 0x63, 0xc0, 0x18, 0])],
    ['a lossy WebP', webp('VP8 ', [...zeros(10), 0x63, 0, 0x63, 0])],
  ])('%s is drawn at once', (_, address) =>
    expect(judgeMediaAddress(address)).toEqual({ kind: 'own', src: address }),
  );

  it.each([
    ['a script', 'javascript:alert(1)'],
    ['a document', 'data:image/svg+xml;base64,PHN2Zy8+'],
    ['a page', 'data:text/html;base64,PHA+'],
    ['a relative path', 'files/1'],
    ['a file', 'file:///etc/passwd'],
    ['a large PNG', png(32_000, 32_000)],
    ['a large JPEG', jpeg(60_000, 60_000)],
    ['a large WebP', webp('VP8X', [...zeros(8), 255, 255, 255, 255, 255, 255])],
    ['a WebP of no kind', webp('ABCD', zeros(20))],
    ['a PNG that is none', 'data:image/png;base64,AAAA'],
    ['base64 that is none', 'data:image/png;base64,A'],
    ['a dot before two slashes', '/.//example.org/x.png'],
    ['a way back before two slashes', '/a/..//example.org/x.png'],
    ['a dot before a backslash', '/.\\/example.org/x.png'],
    ['what programs ask for', '/api/threads'],
    ['the same, disguised', '/%61pi/threads'],
    ['a document, but not its file', '/api/documents/1'],
    ['more than a file', '/api/documents/1/file/..%2f..'],
    ['a path that is none', '/%zz'],
    ['nothing', ''],
    ['no text', 5],
  ])('%s is not', (_, address) => expect(judgeMediaAddress(address)).toBeUndefined());

  it.each([
    'https://example.org/a.png',
    '//example.org/a.png',
    '/\\example.org/a.png',
    '/\t/example.org/a',
  ])('%s belongs to another host, and waits', (address) =>
    expect(judgeMediaAddress(address)).toMatchObject({ kind: 'remote', host: 'example.org' }),
  );
});

describe('links', () => {
  it.each(['https://example.org/', 'http://example.org/', 'mailto:ada@example.org'])(
    '%s may be followed',
    (address) => expect(judgeLinkAddress(address)).toBe(address),
  );

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:1',
    'data:text/html,x',
    '/own',
    'blob:https://a/1',
    5,
  ])('%s may not', (address) => expect(judgeLinkAddress(address)).toBeUndefined());
});
