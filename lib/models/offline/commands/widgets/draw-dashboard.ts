import * as z from 'zod';
import { reportFailure } from '../report-failure.ts';
import { callsOf, callTool, command, inLanguage, say } from '../turn.ts';

const DASHBOARD = /\bdashboard\b|übersichtstafel/iu;
const DOCUMENTS = /\b(?:documents?|sources?|workspace|dokumente?n?|quellen?|arbeitsbereichs?)\b/iu;

/** A part of a text to be formatted that is computed: `${call}`. */
const computed = (call: string) => `$\{${call}}`;
const countOf = (one: string, other: string) =>
  `${computed('formatNumber(value: /total)')} ${computed(`pluralize(value: /total, one: '${one}', other: '${other}')`)}`;

const PHRASES = {
  en: {
    title: 'Documents of this workspace',
    kinds: 'Kinds',
    newest: 'Newest',
    count: countOf('document', 'documents'),
    table: 'Show all in a table',
    drawn: 'The dashboard shows what the workspace holds now.',
    act: 'Drawing the dashboard',
  },
  de: {
    title: 'Dokumente dieses Arbeitsbereichs',
    kinds: 'Arten',
    newest: 'Neueste',
    count: countOf('Dokument', 'Dokumente'),
    table: 'Alle in einer Tabelle zeigen',
    drawn: 'Die Übersicht zeigt, was der Arbeitsbereich jetzt enthält.',
    act: 'Das Zeichnen der Übersicht',
  },
};
type Words = (typeof PHRASES)['en'];

const countedSchema = z.object({
  total: z.number(),
  labels: z.array(z.string()),
  counts: z.array(z.number()),
});
const listedSchema = z.object({
  documents: z.array(z.object({ title: z.string(), kind: z.string(), added: z.string() })),
});

const text = (id: string, value: unknown, variant?: string) => ({
  id,
  component: 'Text',
  text: value,
  ...(variant && { variant }),
});
const pair = (id: string, children: string[]) => ({
  id,
  component: 'Row',
  justify: 'spaceBetween',
  children,
});

const componentsOf = (words: Words) => [
  { id: 'root', component: 'Card', child: 'page' },
  { id: 'page', component: 'Column', children: ['title', 'count', 'tabs', 'table'] },
  text('title', words.title, 'h3'),
  text('count', { call: 'formatString', args: { value: words.count } }, 'caption'),
  {
    id: 'tabs',
    component: 'Tabs',
    tabs: [
      { title: words.kinds, child: 'kinds' },
      { title: words.newest, child: 'newest' },
    ],
  },
  { id: 'kinds', component: 'List', children: { componentId: 'kind', path: '/kinds' } },
  pair('kind', ['kind-name', 'kind-count']),
  text('kind-name', { path: 'name' }),
  text('kind-count', { path: 'count' }),
  { id: 'newest', component: 'List', children: { componentId: 'document', path: '/newest' } },
  pair('document', ['document-title', 'document-added']),
  text('document-title', { path: 'title' }),
  text('document-added', { path: 'added' }, 'caption'),
  {
    id: 'table',
    component: 'Button',
    child: 'table-label',
    action: { event: { name: 'show_table' } },
  },
  text('table-label', words.table),
];

/** An overview of the workspace as an A2UI surface: tabs, lists over data, and a button back to the agent. */
export const drawDashboard = command<true>({
  name: 'draw-dashboard',
  read: ({ message: { head }, conversation }) =>
    conversation.tools.has('render_a2ui') && DASHBOARD.test(head) && DOCUMENTS.test(head)
      ? true
      : undefined,
  reply: (_, turn) => {
    const words = inLanguage(turn, PHRASES);
    const counted = callsOf(turn, 'count_documents').at(-1);
    if (!counted) return callTool(turn, 'count_documents', { by: 'kind' });
    const listed = callsOf(turn, 'list_documents').at(-1);
    if (!listed) return callTool(turn, 'list_documents', { limit: 5 });
    const drawn = callsOf(turn, 'render_a2ui').at(-1);
    const error = counted.error ?? listed.error ?? drawn?.error;
    if (error) return reportFailure(turn, error, words.act);
    if (drawn) return say(words.drawn);
    const {
      total = 0,
      labels = [],
      counts = [],
    } = countedSchema.safeParse(counted.result).data ?? {};
    const { documents: newest = [] } = listedSchema.safeParse(listed.result).data ?? {};
    const kinds = labels.map((name, index) => ({ name, count: counts[index] }));
    return callTool(turn, 'render_a2ui', {
      surfaceId: 'documents',
      components: componentsOf(words),
      data: { total, kinds, newest },
    });
  },
});
