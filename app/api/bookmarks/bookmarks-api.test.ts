import { beforeAll, describe, expect, it } from 'vitest';
import { LOCAL_OWNER } from '@/lib/auth';
import type { Bookmark, Collection } from '@/lib/bookmarks';
import { TENANT, tenantDatabase } from '@/lib/database';
import type { DocumentSummary, Note } from '@/lib/knowledge';
import { tunables } from '@/lib/tunables';
import { ensureLocalTenant } from '@/lib/workspaces';
import { withTestDatabase } from '@/test/database';
import {
  PUT as place,
  DELETE as takeOut,
} from '../collections/[id]/bookmarks/[bookmarkId]/route.ts';
import { DELETE as drop, PATCH as rename } from '../collections/[id]/route.ts';
import { GET as readNote, PUT as saveNote } from '../documents/[id]/note/route.ts';
import { POST as keep, GET as list } from '../workspaces/[slug]/bookmarks/route.ts';
import { POST as collect } from '../workspaces/[slug]/collections/route.ts';
import { POST as writeNote } from '../workspaces/[slug]/notes/route.ts';
import { DELETE as remove } from './[id]/route.ts';

withTestDatabase();
beforeAll(ensureLocalTenant);

type Route = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;
type Answer = {
  note: Note;
  document: DocumentSummary;
  bookmark: Bookmark;
  bookmarks: Bookmark[];
  collection: Collection;
  collections: Collection[];
  error: { code: string };
};

async function call(route: Route, params: Record<string, string>, body?: unknown) {
  const request = new Request('http://localhost/', {
    method: 'POST',
    headers: { host: 'localhost', 'content-type': 'application/json' },
    body: JSON.stringify(body ?? {}),
  });
  const response = await route(request, { params: Promise.resolve(params) });
  return { status: response.status, ...((await response.json()) as Answer) };
}

const guide = { slug: 'guide' };
async function document(text: string): Promise<string> {
  const { note } = await call(writeNote, guide, { text });
  await tenantDatabase('local').models.document.updateMany({
    where: { id: note.id },
    data: { text },
  });
  return note.id;
}

describe('notes over HTTP', () => {
  it('are written, read and saved by version', async () => {
    const { status, note, document: made } = await call(writeNote, guide, { text: '# Tides' });
    expect(status).toBe(201);
    expect(made).toMatchObject({ title: 'Tides', origin: 'note', kind: 'markdown' });
    const id = { id: note.id };
    const saved = await call(saveNote, id, { ...note, text: '# Ebb', title: 'Mine' });
    expect(saved.note).toMatchObject({ version: 2, title: 'Mine', text: '# Ebb' });
    expect(await call(saveNote, id, note)).toMatchObject({
      status: 409,
      error: { code: 'CONFLICT' },
    });
    expect((await call(readNote, id)).note).toEqual(saved.note);
  });

  it('refuse what is empty, too long, or in a workspace that is not there', async () => {
    expect((await call(writeNote, guide, { text: ' ' })).status).toBe(400);
    expect((await call(writeNote, guide, { text: 'x'.repeat(200_001) })).status).toBe(400);
    expect((await call(writeNote, { slug: 'none' }, { text: 'x' })).status).toBe(404);
  });
});

describe('bookmarks', () => {
  it('keep a passage once, with its words, and a whole document beside it', async () => {
    const documentId = await document('High water is at noon.');
    const range = { start: 5, end: 10 };
    const first = await call(keep, guide, { documentId, range });
    expect(first).toMatchObject({ status: 201, bookmark: { quote: 'water', range } });
    expect(await call(keep, guide, { documentId, range })).toMatchObject({
      status: 200,
      bookmark: { id: first.bookmark.id },
    });
    const whole = await call(keep, guide, { documentId });
    expect(whole.bookmark).toMatchObject({ range: null, quote: '' });
    expect((await call(list, guide)).bookmarks.map(({ id }) => id).sort()).toEqual(
      [first.bookmark.id, whole.bookmark.id].sort(),
    );
    expect((await call(remove, { id: whole.bookmark.id })).status).toBe(200);
    expect((await call(remove, { id: whole.bookmark.id })).status).toBe(404);
  });

  it('are of places that are there', async () => {
    const documentId = await document('short');
    const at = (start: number, end: number) =>
      call(keep, guide, { documentId, range: { start, end } });
    expect((await at(3, 99)).status).toBe(400);
    expect((await at(4, 4)).status).toBe(400);
    expect((await call(keep, guide, { documentId: 'none' })).status).toBe(404);
    expect((await call(keep, guide, { documentId: '\0' })).status).toBe(400);
    expect((await call(keep, guide, { documentId, collectionId: '\0' })).status).toBe(400);
  });

  it('are so many and no more, also when several are kept at once', async () => {
    const documentId = await document('one word after the other');
    const db = tenantDatabase('local');
    await db.execute`
      INSERT INTO bookmark (id, tenant_id, workspace_id, user_id, document_id, start_offset, end_offset)
      SELECT 'many-' || n, ${TENANT}, d.workspace_id, ${LOCAL_OWNER.userId}, d.id, n, n + 1
      FROM document d, generate_series(1000, 998 + ${tunables.bookmarks.maxBookmarks}::int
        - (SELECT count(*)::int FROM bookmark)) n
      WHERE d.tenant_id = ${TENANT} AND d.id = ${documentId}`;
    const range = (start: number) => ({ start, end: start + 3 });
    const kept = await Promise.all(
      [0, 4, 9].map((start) => call(keep, guide, { documentId, range: range(start) })),
    );
    expect(kept.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const first = kept.find(({ status }) => status === 201) as Answer;
    const again = await call(keep, guide, { documentId, range: first.bookmark.range });
    expect(again).toMatchObject({ status: 200, bookmark: { id: first.bookmark.id } });
    await db.models.bookmark.deleteMany({ where: { documentId } });
  });

  it('go with their document', async () => {
    const documentId = await document('gone soon');
    const { bookmark } = await call(keep, guide, { documentId });
    await tenantDatabase('local').models.document.deleteMany({ where: { id: documentId } });
    expect((await call(list, guide)).bookmarks.map(({ id }) => id)).not.toContain(bookmark.id);
  });
});

describe('collections', () => {
  it('are so many and no more, also when several are made at once', async () => {
    const db = tenantDatabase('local');
    await db.execute`
      INSERT INTO collection (id, tenant_id, workspace_id, user_id, name)
      SELECT 'many-' || n, ${TENANT}, w.id, ${LOCAL_OWNER.userId}, 'many ' || n
      FROM workspace w, generate_series(2, ${tunables.bookmarks.maxCollections}::int) n
      WHERE w.tenant_id = ${TENANT} AND w.slug = 'guide'`;
    const made = await Promise.all(['a', 'b', 'c'].map((name) => call(collect, guide, { name })));
    expect(made.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    await db.models.collection.deleteMany({});
  });

  it('hold bookmarks, under a name of their own', async () => {
    const documentId = await document('collected');
    const { collection } = await call(collect, guide, { name: ' Sea ' });
    expect(collection.name).toBe('Sea');
    expect((await call(collect, guide, { name: 'Sea' })).status).toBe(409);
    const { bookmark } = await call(keep, guide, { documentId, collectionId: collection.id });
    expect(bookmark.collectionIds).toEqual([collection.id]);
    const both = { id: collection.id, bookmarkId: bookmark.id };
    expect((await call(place, both)).status).toBe(200);
    expect((await call(list, guide)).collections).toMatchObject([{ name: 'Sea', count: 1 }]);
    await call(takeOut, both);
    expect((await call(list, guide)).collections).toMatchObject([{ count: 0 }]);
    expect((await call(rename, { id: collection.id }, { name: 'Land' })).status).toBe(200);
    for (const name of [' ', 'a\0b']) {
      expect((await call(rename, { id: collection.id }, { name })).status).toBe(400);
    }
    expect((await call(drop, { id: collection.id })).status).toBe(200);
    const after = await call(list, guide);
    expect(after.collections).toEqual([]);
    expect(after.bookmarks.map(({ id }) => id)).toContain(bookmark.id);
    for (const route of [rename, drop, place]) {
      expect((await call(route, both, { name: 'x' })).status).toBe(404);
    }
  });

  it('are closed to others', async () => {
    const documentId = await document('mine');
    const { collection } = await call(collect, guide, { name: 'Private' });
    const { bookmark } = await call(keep, guide, { documentId });
    const { models } = tenantDatabase('local');
    await models.collection.updateMany({ where: { id: collection.id }, data: { userId: 'you' } });
    const { collections } = await call(list, guide);
    expect(collections.map(({ id }) => id)).not.toContain(collection.id);
    const both = { id: collection.id, bookmarkId: bookmark.id };
    for (const route of [rename, drop, place]) {
      expect((await call(route, both, { name: 'x' })).status).toBe(404);
    }
    await models.bookmark.updateMany({ where: { id: bookmark.id }, data: { userId: 'you' } });
    expect((await call(remove, { id: bookmark.id })).status).toBe(404);
  });
});
