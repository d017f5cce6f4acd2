import { describe, expect, it } from 'vitest';
import { collectFiles, type Entry, withoutLitter } from './collect-files.ts';

const file = (name: string): Entry => ({
  name,
  isFile: true,
  isDirectory: false,
  file: (found) => found(new File(['x'], name)),
});

/** A folder that hands out its entries `portion` at a time, as browsers do. */
const folder = (name: string, entries: Entry[], portion = 2): Entry => ({
  name,
  isFile: false,
  isDirectory: true,
  createReader: () => {
    let next = 0;
    return {
      readEntries: (found) => {
        found(entries.slice(next, next + portion));
        next += portion;
      },
    };
  },
});

const names = async (entries: Entry[], limit = 100) =>
  (await collectFiles(entries, limit)).map(({ name }) => name);

describe('collectFiles', () => {
  it('walks folders to the end, whatever portions they come in', async () => {
    const deep = folder('docs', [file('a'), file('b'), file('c'), folder('more', [file('d')])]);
    expect(await names([file('top'), deep])).toEqual(['top', 'a', 'b', 'c', 'd']);
  });

  it('leaves out hidden files and what systems leave behind', async () => {
    const dropped = folder('docs', [file('.DS_Store'), file('Thumbs.db'), file('a.md')]);
    expect(await names([dropped, folder('.git', [file('config')])])).toEqual(['a.md']);
  });

  it('stops soon after the limit', async () => {
    const endless = folder(
      'big',
      Array.from({ length: 50 }, (_, index) => file(`f${index}`)),
    );
    expect((await names([endless], 10)).length).toBe(11);
  });
});

describe('withoutLitter', () => {
  it('looks at every part of the path', () => {
    const picked = ['docs/a.md', 'docs/.git/config'].map((path) => {
      const one = new File(['x'], path.split('/').at(-1) ?? '');
      Object.defineProperty(one, 'webkitRelativePath', { value: path });
      return one;
    });
    expect(withoutLitter(picked).map(({ name }) => name)).toEqual(['a.md']);
  });
});
