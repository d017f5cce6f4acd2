import { describe, expect, it } from 'vitest';
import { judgeImage } from './judge-image.ts';

describe('judgeImage', () => {
  it.each([
    '/icon.svg',
    '/api/documents/1/file?size=2',
    'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
  ])('draws %s', (src) => expect(judgeImage(src)).toEqual({ kind: 'own', src }));

  it.each([
    ['https://example.org/a.png?secret=1', 'example.org'],
    ['http://10.0.0.1:8080/a.png', '10.0.0.1:8080'],
    ['https://user:pass@example.org/a.png', 'example.org'],
  ])('does not fetch %s', (src, host) =>
    expect(judgeImage(src)).toMatchObject({ kind: 'elsewhere', host }),
  );

  it.each([
    '//example.org/a.png',
    '/\\example.org/a.png',
    '/\t/example.org/a.png',
    '/.//example.org/a.png',
    '/a/..//example.org/a.png',
    '/api/threads',
    '/%61pi/threads',
    'data:image/gif;base64,R0lGODlh/////wAAAAA=',
    'data:image/avif;base64,AAAA',
    'data:image/png;base64,AAAA',
    'javascript:alert(1)',
    'data:image/svg+xml;base64,PHN2Zz4=',
    'data:image/svg+xml,<svg/>',
    'data:text/html;base64,AAAA',
    'data:image/png;base64,AA"onerror=',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'mailto:a@example.org',
    'picture.png',
    '',
  ])('refuses %j', (src) => expect(judgeImage(src)).toEqual({ kind: 'refused' }));
});
