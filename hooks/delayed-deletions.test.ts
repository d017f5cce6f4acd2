import { describe, expect, it } from 'vitest';
import { DelayedDeletions } from './delayed-deletions.ts';

function setUp() {
  const deleted: string[] = [];
  return { deleted, deletions: new DelayedDeletions((id) => deleted.push(id)) };
}

describe('DelayedDeletions', () => {
  it('carries a deletion out once, however often its end is reported', () => {
    const { deleted, deletions } = setUp();
    deletions.schedule('a');
    expect(deleted).toEqual([]);
    deletions.settle('a');
    deletions.settle('a');
    expect(deleted).toEqual(['a']);
  });

  it('does nothing about a deletion that was taken back', () => {
    const { deleted, deletions } = setUp();
    deletions.schedule('a');
    expect(deletions.undo('a')).toBe(true);
    deletions.settle('a');
    expect(deleted).toEqual([]);
  });

  it('cannot take back what was carried out', () => {
    const { deletions } = setUp();
    deletions.schedule('a');
    deletions.settle('a');
    expect(deletions.undo('a')).toBe(false);
  });

  it('carries out all that waits when the page is left', () => {
    const { deleted, deletions } = setUp();
    deletions.schedule('a');
    deletions.schedule('b');
    deletions.undo('a');
    deletions.schedule('c');
    deletions.settleAll();
    expect(deleted).toEqual(['b', 'c']);
  });
});
