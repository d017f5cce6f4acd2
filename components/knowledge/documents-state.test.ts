import { describe, expect, it } from 'vitest';
import {
  type DocumentsAction,
  initialDocuments,
  reduceDocuments,
  visibleDocuments,
} from './documents-state.ts';
import { documentFixture } from './fixture.ts';

const stateAfter = (...actions: DocumentsAction[]) =>
  actions.reduce(reduceDocuments, initialDocuments([documentFixture()]));

describe('reduceDocuments', () => {
  it('puts a new document first', () => {
    const { documents } = stateAfter({ type: 'changed', document: documentFixture({ id: 'd2' }) });
    expect(documents?.map(({ id }) => id)).toEqual(['d2', 'd1']);
  });

  it('takes a change in place', () => {
    const changed = documentFixture({ title: 'New', updatedAt: '2026-03-02T10:00:00.000Z' });
    expect(stateAfter({ type: 'changed', document: changed }).documents).toEqual([changed]);
  });

  it('is not set back by an answer that was overtaken', () => {
    const stale = documentFixture({ status: 'parsing', updatedAt: '2026-02-01T10:00:00.000Z' });
    expect(stateAfter({ type: 'changed', document: stale }).documents?.[0]?.status).toBe('ready');
  });

  it('keeps what was told while the list was on its way', () => {
    const list = [
      documentFixture({ id: 'slow', status: 'parsing' }),
      documentFixture({ id: 'gone' }),
      documentFixture({ id: 'd1', title: 'As read' }),
    ];
    const { documents } = stateAfter(
      { type: 'changed', document: documentFixture({ id: 'slow', status: 'queued' }) },
      { type: 'changed', document: documentFixture({ id: 'gone' }) },
      { type: 'reading' },
      { type: 'changed', document: documentFixture({ id: 'slow', status: 'ready' }) },
      { type: 'changed', document: documentFixture({ id: 'new' }) },
      { type: 'removed', id: 'gone' },
      { type: 'loaded', documents: list },
    );
    expect(documents?.map(({ id, status }) => [id, status])).toEqual([
      ['new', 'ready'],
      ['slow', 'ready'],
      ['d1', 'ready'],
    ]);
    expect(documents?.[2]?.title).toBe('As read');
  });

  it('takes from the list what was told before it was asked for', () => {
    const { documents } = stateAfter(
      { type: 'changed', document: documentFixture({ id: 'gone' }) },
      { type: 'changed', document: documentFixture({ status: 'parsing' }) },
      { type: 'reading' },
      { type: 'loaded', documents: [documentFixture()] },
    );
    expect(documents).toEqual([documentFixture()]);
  });

  it('hides a deleted document until the deletion is undone', () => {
    const hidden = stateAfter({ type: 'hidden', id: 'd1' });
    expect(visibleDocuments(hidden)).toEqual([]);
    expect(visibleDocuments(reduceDocuments(hidden, { type: 'shown', id: 'd1' }))).toHaveLength(1);
  });

  it('forgets a removed document and that it was hidden', () => {
    const state = stateAfter({ type: 'hidden', id: 'd1' }, { type: 'removed', id: 'd1' });
    expect(state.documents).toEqual([]);
    expect(state.hiddenIds.size).toBe(0);
  });

  it('keeps showing the list it has when reading it again fails', () => {
    expect(stateAfter({ type: 'failed', error: 'x' }).error).toBeNull();
    expect(reduceDocuments(initialDocuments(null), { type: 'failed', error: 'x' })).toMatchObject({
      documents: null,
      error: 'x',
    });
  });
});
