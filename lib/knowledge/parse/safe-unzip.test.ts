import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { safeUnzip } from './safe-unzip.ts';

const all = () => true;
const limits = { maxBytes: 10_000, maxEntries: 3, maxRatio: 150 };
const zip = (sizes: number[]) =>
  zipSync(Object.fromEntries(sizes.map((size, index) => [`${index}.xml`, new Uint8Array(size)])));

describe('safeUnzip', () => {
  it('unpacks only what is wanted', () => {
    const archive = zipSync({ 'a.xml': strToU8('<a/>'), 'media/b.png': new Uint8Array(100) });
    expect(Object.keys(safeUnzip(archive, (name) => name.endsWith('.xml')))).toEqual(['a.xml']);
  });

  it.each([
    ['one large entry', [10_001]],
    ['many entries that are large together', [6_000, 6_000]],
    ['too many entries', [1, 1, 1, 1]],
  ])('refuses %s', (_name, sizes) => {
    expect(() => safeUnzip(zip(sizes), all, limits)).toThrow(/unpacks to far more/);
  });

  it('refuses an entry that is packed too well, also when it is not wanted', () => {
    const bomb = zip([6_000_000]);
    const roomy = { ...limits, maxBytes: 100_000_000 };
    expect(() => safeUnzip(bomb, () => false, roomy)).toThrow(/unpacks to far more/);
  });

  it('never unpacks more than the directory says', () => {
    const bomb = zip([5_000]);
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at < bomb.length - 4; at++) {
      if (view.getUint32(at, true) === 5_000) view.setUint32(at, 10, true);
    }
    let size = 0;
    try {
      size = safeUnzip(bomb, all, limits)['0.xml']?.length ?? 0;
    } catch (error) {
      expect(error).toMatchObject({ code: 'DOCUMENT_UNREADABLE' });
    }
    expect(size).toBeLessThanOrEqual(10);
  });

  it('says that an archive is damaged', () => {
    const archive = zip([100]);
    expect(() => safeUnzip(archive.slice(0, 40), all, limits)).toThrow(/damaged/);
  });
});
