import { describe, expect, it } from 'vitest';
import { actionMessage } from '../../../../widgets/index.ts';
import { widgetSchema } from '../../../../widgets/schema.ts';
import { SurfaceBoard } from '../../../../widgets/surface/index.ts';
import { conversationWith, failure, type ScriptedTools } from '../../testing/play.ts';

const documents = [
  { title: 'Handbook', kind: 'pdf', added: '2026-10-02', changed: '2026-10-02', sizeBytes: 2_048 },
];
const tools: ScriptedTools = {
  vector_search: () => ({ passages: [] }),
  count_documents: () => ({ total: 3, labels: ['2026-10', '2026-11'], counts: [1, 2] }),
  list_documents: () => ({ total: 1, documents }),
  draw_widget: ({ widget }) => ({ id: 'w00000001', type: (widget as { type: string }).type }),
  render_a2ui: ({ surfaceId }) => ({ surfaceId, drawn: true }),
  update_widget: ({ id }) => ({ id, type: 'chart' }),
  create_note: ({ title }) => ({ documentId: 'n', title }),
  ingest_url: ({ url }) => ({ title: url, status: 'ready', duplicate: false }),
};
const callsFor = (message: string) => conversationWith(tools).send(message).calls;
const drawnFor = (message: string) => {
  const call = callsFor(message).find(({ name }) => name === 'draw_widget');
  return widgetSchema.parse(call?.input.widget);
};

describe('widgets without a model', () => {
  it.each([
    ['show documents by month as a bar chart', 'month', 'bar'],
    ['Show me the documents by kind as a pie chart, please', 'kind', 'pie'],
    ['plot my sources per day as a line chart', 'day', 'line'],
    ['Zeige die Dokumente nach Monat als Balkendiagramm', 'month', 'bar'],
    ['zeig mir ein Kreisdiagramm der Dokumente nach Art', 'kind', 'pie'],
    ['/chart status pie', 'status', 'pie'],
  ])('%s', (message, by, kind) => {
    expect(callsFor(message)[0]).toEqual({ name: 'count_documents', input: { by } });
    const values = [1, 2];
    expect(drawnFor(message)).toMatchObject({ type: 'chart', kind, series: [{ values }] });
  });

  it.each([
    ['a table of my sources sorted by date', { sort: 'added', order: 'descending' }, 2],
    ['show all documents in a table sorted by size', { sort: 'size', order: 'descending' }, 4],
    [
      'Zeige meine Quellen als Tabelle, nach Titel sortiert',
      { sort: 'title', order: 'ascending' },
      0,
    ],
  ])('%s', (message, input, column) => {
    expect(callsFor(message)[0]).toEqual({ name: 'list_documents', input });
    const sort = { column, direction: input.order };
    expect(drawnFor(message)).toMatchObject({ type: 'table', sort });
  });

  it('lists documents as a list', () => {
    expect(drawnFor('show my documents as a list')).toMatchObject({ type: 'list' });
  });

  it.each([
    ["ask me for the meeting's details with a form", 'Meeting details', 'save_note'],
    ['show a form to add web pages', 'Web pages to add', 'add_pages'],
    ['Gib mir ein Formular für einen Kontakt', 'Kontakt', 'save_note'],
    ['/form feedback', 'Feedback', 'save_note'],
    ['show a form', 'Details', 'save_note'],
  ])('%s', (message, title, action) => {
    expect(drawnFor(message)).toMatchObject({ type: 'form', title, submit: { action } });
  });

  it.each(['show a dashboard of my documents', 'Zeige eine Übersichtstafel der Dokumente'])(
    'draws a surface that passes the check: %s',
    async (message) => {
      const call = callsFor(message).find(({ name }) => name === 'render_a2ui');
      const board = new SurfaceBoard(new Map(), () => undefined);
      const { surfaceId, ...drawing } = (call?.input ?? {}) as { surfaceId: string };
      await expect(board.draw(surfaceId, drawing)).resolves.toBeUndefined();
    },
  );

  it('goes on to the table when the button of the surface is pressed', () => {
    const chat = conversationWith(tools);
    chat.send('Zeige ein Dashboard der Dokumente');
    const action = { widget: 'documents', action: 'show_table', title: '', values: {} };
    const drawn = chat.send(actionMessage(action)).calls.at(-1);
    expect(drawn?.input.widget).toMatchObject({
      type: 'table',
      headers: ['Titel', 'Art', 'Aufgenommen', 'Geändert', 'Größe in KB'],
    });
  });

  it('saves what a form brings as a note', () => {
    const values = {
      subject: 'Budget',
      date: '2026-12-01',
      minutes: 30,
      agenda: null,
      online: true,
    };
    const action = { widget: 'w00000001', action: 'save_note', title: 'Meeting details', values };
    const { calls, text } = conversationWith(tools).send(actionMessage(action));
    const note =
      '# Budget\n\n- **subject**: Budget\n- **date**: 2026-12-01\n- **minutes**: 30\n- **online**: yes\n';
    expect(calls).toEqual([{ name: 'create_note', input: { title: 'Budget', text: note } }]);
    expect(text).toContain('**Budget**');
  });

  it('adds each page that a form names, and says which could not be added', () => {
    const { ingest_url: add, ...others } = tools;
    const some: ScriptedTools = {
      ...others,
      ingest_url: (input) =>
        String(input.url).includes('two') ? failure('DENIED', 'The user said no.') : add?.(input),
    };
    const urls = 'https://one.example/a\nhttps://two.example/b';
    const action = {
      widget: 'w00000001',
      action: 'add_pages',
      title: 'Web pages',
      values: { urls },
    };
    const { calls, text } = conversationWith(some).send(actionMessage(action));
    expect(calls.map(({ input }) => input.url)).toEqual(urls.split('\n'));
    expect(text).toBe(
      '1 page is among the documents now. These could not be added: https://two.example/b.',
    );
  });

  it.each([
    'turn it into a line chart',
    'make that a pie chart',
    'ändere das Diagramm in ein Kreisdiagramm',
  ])('changes the last chart in place: %s', (message) => {
    const chat = conversationWith(tools);
    chat.send('show documents by month as a bar chart');
    const value = message.includes('line') ? 'line' : 'pie';
    const patch = [{ op: 'replace', path: '/kind', value }];
    expect(chat.send(message).calls).toEqual([
      { name: 'update_widget', input: { id: 'w00000001', patch } },
    ]);
  });

  it.each(['what is a pie chart?', 'make a table reservation', 'which form do I need for leave?'])(
    'leaves “%s” to others',
    (message) => {
      const names = new Set(callsFor(message).map(({ name }) => name));
      expect([...names]).toEqual(['vector_search']);
    },
  );

  it('draws nothing where widgets are switched off', () => {
    const { draw_widget: _, ...rest } = tools;
    const { calls } = conversationWith(rest).send('show documents by month as a bar chart');
    expect([...new Set(calls.map(({ name }) => name))]).toEqual(['vector_search']);
  });
});
