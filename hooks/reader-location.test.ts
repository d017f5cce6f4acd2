import { describe, expect, it } from 'vitest';
import { parseRange, readLocation, writeLocation } from './reader-location.ts';

describe('parseRange', () => {
  it('reads START-END', () => {
    expect(parseRange('120-345')).toEqual({ start: 120, end: 345 });
  });

  it.each([null, '', '5', '5-', '-5', '9-3', '4-4', 'a-b', '1-2-3', '1.5-2'])(
    'refuses %s',
    (value) => {
      expect(parseRange(value)).toBeNull();
    },
  );
});

describe('reader location', () => {
  it('is written into the query and read back', () => {
    const location = { documentId: 'a b', range: { start: 1, end: 9 } };
    const query = writeLocation(new URLSearchParams('filter=x&doc=old&at=3-4'), location);
    expect(query).toBe('?filter=x&doc=a+b&at=1-9');
    expect(readLocation(new URLSearchParams(query))).toEqual(location);
  });

  it('forgets the old passage when only a document is opened', () => {
    const location = { documentId: 'd', range: null };
    expect(writeLocation(new URLSearchParams('doc=old&at=3-4'), location)).toBe('?doc=d');
  });

  it('leaves nothing behind when the reader closes', () => {
    expect(writeLocation(new URLSearchParams('doc=d&at=3-4'), null)).toBe('');
    expect(readLocation(new URLSearchParams(''))).toBeNull();
  });
});
