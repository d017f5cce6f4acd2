import { beforeAll, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { LOCAL_OWNER } from '../auth/index.ts';
import { addTestDocument } from '../knowledge/retrieval/testing/test-documents-repository.ts';
import { ensureLocalTenant, findWorkspace } from '../workspaces/index.ts';
import { addBookmark, createCollection, placeBookmark, searchSaved } from './index.ts';

withTestDatabase();
let workspaceId = '';

const find = (query: string, principal = LOCAL_OWNER) => searchSaved(principal, workspaceId, query);
/** What was found, each in a word. */
const found = async (query: string, principal = LOCAL_OWNER) =>
  (await find(query, principal)).map((one) => {
    if (one.type === 'collection') return `collection ${one.name}`;
    if (one.type === 'note') return `note ${one.title}`;
    return `${one.bookmark.documentTitle}: ${one.bookmark.quote || 'all'}`;
  });

const HARBOUR = 'Dues are paid at the Überseekai. Nobody is exempt from paying.';

beforeAll(async () => {
  await ensureLocalTenant();
  workspaceId = (await findWorkspace(LOCAL_OWNER, 'guide')).id;
  const scope = { tenantId: LOCAL_OWNER.tenantId, workspaceId };
  await addTestDocument(scope, { id: 'harbour', title: 'Hafenführer', chunks: [HARBOUR] });
  const tides = ['High water is at noon.', 'Lanterns are lit when the pilot boards.'];
  await addTestDocument(scope, { id: 'tides', title: 'Tides', chunks: tides });
  const diary = ['Met the pilot; she wants new ropes.'];
  await addTestDocument(scope, { id: 'diary', title: 'Diary', origin: 'note', chunks: diary });
  const unkept = ['Ropes and lanterns of the pilot.'];
  await addTestDocument(scope, { id: 'unkept', title: 'Stores', chunks: unkept });
  const keep = (documentId: string, range?: { start: number; end: number }) =>
    addBookmark(LOCAL_OWNER, workspaceId, { documentId, range });
  const { bookmark } = await keep('harbour', { start: 0, end: 32 });
  await keep('tides');
  const { id } = await createCollection(LOCAL_OWNER, workspaceId, 'Money matters');
  await placeBookmark(LOCAL_OWNER, id, bookmark.id);
});

const DUES = 'Hafenführer: Dues are paid at the Überseekai.';

describe('saved material is found', () => {
  it.each([
    ['the words of a passage', 'dues überseekai', [DUES]],
    ['other forms of them, and their beginnings', 'due ubersee', [DUES]],
    ['the name of its document, without its accents', 'hafenfuhrer', [DUES]],
    ['a name and a word together', 'hafenführer paid', [DUES]],
    ['the name of a collection, which is found too', 'money', [DUES, 'collection Money matters']],
    ['the text of a whole document', 'lanterns lit', ['Tides: all']],
    ['the text of a note', 'wants ropes', ['note Diary']],
    ['the title of a note', 'dia', ['note Diary']],
    ['the words of several', 'pilot', ['Tides: all', 'note Diary']],
  ])('by %s: %s', async (_by, query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  it.each([['exempt'], ['dues lanterns'], ['stores'], ['%'], ['_'], [''], ['\0'], ["' | ("]])(
    'but not by “%s”',
    async (query) => {
      expect(await found(query)).toEqual([]);
    },
  );

  it('with the place to open and the words there', async () => {
    const [tides] = await find('lanterns');
    expect(tides).toMatchObject({
      at: { start: 24, end: 63 },
      excerpt: 'Lanterns are lit when the pilot boards.',
    });
    expect((await find('dues'))[0]).toMatchObject({ at: { start: 0, end: 32 } });
  });

  it('by its reader alone, and by as many words as are looked for', async () => {
    const other = { ...LOCAL_OWNER, userId: 'somebody-else' };
    expect(await found('dues', other)).toEqual([]);
    expect(await found('money', other)).toEqual([]);
    expect(await found('dues '.repeat(5_000))).toEqual([DUES]);
  });
});
