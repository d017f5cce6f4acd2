import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { withTestDatabase } from '../../../test/database.ts';
import { LOCAL_OWNER } from '../../auth/index.ts';
import { tenantDatabase } from '../../database/index.ts';
import { type FeedEvent, subscribeFeed } from '../../feed/index.ts';
import { tunables } from '../../tunables.ts';
import { ensureLocalTenant, GUIDE_WORKSPACE } from '../../workspaces/index.ts';
import {
  createNote,
  getDocument,
  getNote,
  renameDocument,
  saveNote,
  searchKnowledge,
  startIngestion,
} from '../index.ts';
import { derivedTitle } from './note-text.ts';

withTestDatabase();

const { tenantId, userId } = LOCAL_OWNER;
const scope = { tenantId, workspaceId: GUIDE_WORKSPACE.id };
const write = (text: string, title = '') => createNote(scope, { title, text }, userId);
const found = async (query: string) =>
  (await searchKnowledge(scope, { query })).map(({ documentId }) => documentId);

let stop: (() => Promise<void>) | undefined;
beforeAll(ensureLocalTenant);
afterEach(async () => {
  await stop?.();
  stop = undefined;
  await tenantDatabase(tenantId).models.document.deleteMany({});
});

describe('a note', () => {
  it('is found once it is written, and by its new words once it is changed', async () => {
    stop = startIngestion();
    const { note } = await write('The lighthouse keeper feeds the pelicans.');
    const long = { timeout: 20_000, interval: 50 };
    await vi.waitFor(async () => expect(await found('pelicans')).toEqual([note.id]), long);
    const saved = await saveNote(tenantId, note.id, {
      ...note,
      text: 'She feeds the albatrosses.',
    });
    expect(saved.document.status).toBe('ready');
    await vi.waitFor(async () => expect(await found('albatrosses')).toEqual([note.id]), long);
    expect(await found('pelicans')).toEqual([]);
    expect((await getDocument(tenantId, note.id)).text).toBe('She feeds the albatrosses.');
  });

  it('may be emptied, and look like other formats, without failing', async () => {
    stop = startIngestion();
    const { note } = await write('%PDF-1.7 is how such files begin, {\\rtf others.');
    const ready = () =>
      vi.waitFor(
        async () => {
          const document = await getDocument(tenantId, note.id);
          const { indexAfter } = await tenantDatabase(tenantId).models.document.findFirstOrThrow();
          expect({ ...document, indexAfter }).toMatchObject({ status: 'ready', indexAfter: null });
          return document;
        },
        { timeout: 20_000, interval: 50 },
      );
    expect(await ready()).toMatchObject({ kind: 'markdown', origin: 'note' });
    await saveNote(tenantId, note.id, { ...note, text: ' \n' });
    expect((await ready()).text).toBe('');
    expect(await getNote(tenantId, note.id)).toMatchObject({ text: ' \n', title: '' });
  });

  it('stays found as it was until it is read anew, however often it is saved', async () => {
    const { note } = await write('one');
    const { models } = tenantDatabase(tenantId);
    await models.document.updateMany({ data: { status: 'ready' } });
    await saveNote(tenantId, note.id, { ...note, text: 'two' });
    const first = await models.document.findFirstOrThrow();
    await saveNote(tenantId, note.id, { ...note, text: 'three', version: 2 });
    const second = await models.document.findFirstOrThrow();
    expect(first).toMatchObject({ status: 'ready', version: 2 });
    expect(second.indexAfter).toEqual(first.indexAfter);
    expect(second.contentHash).not.toBe(first.contentHash);
  });

  it('is not read anew when only its title changes', async () => {
    const { note } = await write('words');
    await saveNote(tenantId, note.id, { ...note, title: 'A title' });
    const row = await tenantDatabase(tenantId).models.document.findFirstOrThrow();
    expect(row).toMatchObject({ title: 'A title', fileName: 'A title.md', indexAfter: null });
  });

  it('is saved by one of two editors only, and the other one is told', async () => {
    const events: FeedEvent[] = [];
    const end = subscribeFeed(tenantId, scope.workspaceId, (event) => events.push(event));
    const { note } = await write('one');
    const both = await Promise.allSettled([
      saveNote(tenantId, note.id, { ...note, text: 'mine' }),
      saveNote(tenantId, note.id, { ...note, text: 'yours' }),
    ]);
    end();
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT' },
    });
    expect(events).toContainEqual({ type: 'note_saved', id: note.id, version: 2 });
  });

  it('notices that it was renamed elsewhere', async () => {
    const { note } = await write('one');
    await renameDocument(tenantId, note.id, 'Renamed');
    expect(await getNote(tenantId, note.id)).toMatchObject({ title: 'Renamed', version: 2 });
    await expect(saveNote(tenantId, note.id, note)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is made once when it is sent twice, and may say what another one says', async () => {
    const id = crypto.randomUUID();
    await createNote(scope, { id, title: '', text: 'twice' }, userId);
    await expect(createNote(scope, { id, title: '', text: 'twice' }, userId)).rejects.toMatchObject(
      { code: 'CONFLICT' },
    );
    await write('twice');
    expect(await tenantDatabase(tenantId).models.document.count()).toBe(2);
  });

  it('is closed to other tenants, and other documents are no notes', async () => {
    const { note } = await write('private');
    const notFound = { code: 'NOT_FOUND' };
    await expect(getNote('stranger', note.id)).rejects.toMatchObject(notFound);
    await expect(saveNote('stranger', note.id, note)).rejects.toMatchObject(notFound);
    await tenantDatabase(tenantId).models.document.updateMany({ data: { origin: 'upload' } });
    await expect(getNote(tenantId, note.id)).rejects.toMatchObject(notFound);
    await expect(saveNote(tenantId, note.id, note)).rejects.toMatchObject(notFound);
  });
});

describe('derivedTitle', () => {
  it.each([
    ['# Tides *today*\n\ntext', 'Tides today'],
    ['\n---\n- [ ] call [Ada](http://a)', 'call Ada'],
    ['', 'Note'],
    ['***', 'Note'],
    [`${'['.repeat(200_000)}a`, `${'['.repeat(80)}…`],
    [`[${'x'.repeat(600)}](a)`, `[${'x'.repeat(79)}…`],
    ['word '.repeat(60), `${'word '.repeat(15)}word…`],
  ])('of %j is %j', (text, title) => {
    expect(derivedTitle(text)).toBe(title);
    expect(derivedTitle(text).length).toBeLessThanOrEqual(tunables.notes.derivedTitleChars + 1);
  });
});
