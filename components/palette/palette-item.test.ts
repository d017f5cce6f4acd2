import { File } from 'lucide-react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fits, groupItems, matches, type PaletteItem } from './palette-item.ts';
import { noteRecent, recentItems, withRecent } from './recent-items.ts';

const item = (value: string, group: PaletteItem['group']): PaletteItem => ({
  value,
  label: value,
  group,
  icon: File,
  run: () => {},
});

afterEach(() => vi.unstubAllGlobals());

describe('the palette', () => {
  it('does without the storage of the browser', () => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: refuse });
    expect(() => noteRecent('guide', 'a')).not.toThrow();
    expect(recentItems('guide')).toEqual([]);
  });

  it('shows what was used last first, and everything once', () => {
    const items = [item('a', 'commands'), item('b', 'documents'), item('c', 'documents')];
    const groups = groupItems(items, ['c', 'gone', 'a']).map(({ value, items: within }) => [
      value,
      within.map((one) => one.value).join(),
    ]);
    expect(groups).toEqual([
      ['recent', 'c,a'],
      ['documents', 'b'],
    ]);
  });

  it('finds every word in any order, without regard to accents', () => {
    expect(matches('Aurora field handbook Documents', 'hand AURO')).toBe(true);
    expect(matches('Überblick', 'uber')).toBe(true);
    expect(matches('Aurora', 'aurora x')).toBe(false);
    expect(matches('Aurora', '  ')).toBe(true);
  });

  it('offers what the server found for these words, and for no others', () => {
    const found = { ...item('Tides', 'documents'), detail: 'High water', foundFor: 'flood' };
    expect(fits(found, 'Saved', ' flood ')).toBe(true);
    expect(fits(found, 'Saved', 'flooding')).toBe(false);
    expect(fits(found, 'Saved', 'water saved')).toBe(true);
  });

  it('remembers the newest once and not too many', () => {
    expect(withRecent(['a', 'b'], 'b')).toEqual(['b', 'a']);
    expect(withRecent(['1', '2', '3', '4', '5', '6'], '7')).toHaveLength(6);
  });
});
