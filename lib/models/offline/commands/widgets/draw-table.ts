import * as z from 'zod';
import { reportFailure } from '../report-failure.ts';
import { callsOf, callTool, command, inLanguage, say, type Turn } from '../turn.ts';

type Order = { sort: 'added' | 'changed' | 'title' | 'size'; order: 'ascending' | 'descending' };

const TABLE = /\b(?:table|tabelle)\b/iu;
const LIST = /^(?:show|give|make|draw|zeige?|gib|mach)\b.{0,60}\b(?:as a|als)\s+(?:list|liste)\b/iu;
const DOCUMENTS =
  /\b(?:documents?|sources?|files in (?:the|this) workspace|dokumente?n?|quellen?)\b/iu;

const SORTS: readonly [RegExp, Order][] = [
  [/\b(?:title|name|alphabet\p{L}*|titel|namen)\b/iu, { sort: 'title', order: 'ascending' }],
  [/\b(?:size|größe|largest|größte)\b/iu, { sort: 'size', order: 'descending' }],
  [/\b(?:changed?|updated?|geändert)\b|änderung/iu, { sort: 'changed', order: 'descending' }],
  [/\boldest\b|älteste/iu, { sort: 'added', order: 'ascending' }],
];

const PHRASES = {
  en: {
    caption: 'Documents of this workspace',
    headers: ['Title', 'Kind', 'Added', 'Changed', 'Size in KB'],
    drawn: (shown: number, total: number) =>
      shown < total
        ? `The first ${shown} of ${total} documents.`
        : `All ${total} documents of this workspace.`,
    none: 'There are no documents in this workspace yet.',
    act: 'Drawing the table',
  },
  de: {
    caption: 'Dokumente dieses Arbeitsbereichs',
    headers: ['Titel', 'Art', 'Aufgenommen', 'Geändert', 'Größe in KB'],
    drawn: (shown: number, total: number) =>
      shown < total
        ? `Die ersten ${shown} von ${total} Dokumenten.`
        : `Alle ${total} Dokumente dieses Arbeitsbereichs.`,
    none: 'In diesem Arbeitsbereich sind noch keine Dokumente.',
    act: 'Das Zeichnen der Tabelle',
  },
};

const listedSchema = z.object({
  total: z.number(),
  documents: z.array(
    z.object({
      title: z.string(),
      kind: z.string(),
      added: z.string(),
      changed: z.string(),
      sizeBytes: z.number(),
    }),
  ),
});
type Listed = z.infer<typeof listedSchema>['documents'];

/** Place of the column that each order sorts by; they stand behind the kind. */
const COLUMN_OF: Record<Order['sort'], number> = { title: 0, added: 2, changed: 3, size: 4 };

function tableOf(documents: Listed, { sort, order }: Order, headers: string[], caption: string) {
  return {
    type: 'table',
    caption,
    headers,
    rows: documents.map(({ title, kind, added, changed, sizeBytes }) => [
      title.slice(0, 200),
      kind,
      added,
      changed,
      Math.round(sizeBytes / 102.4) / 10,
    ]),
    sort: { column: COLUMN_OF[sort], direction: order },
  };
}

const listOf = (documents: Listed, title: string) => ({
  type: 'list',
  title,
  items: documents.map((one) => `**${one.title.slice(0, 200)}** · ${one.kind} · ${one.added}`),
});

type Request = Order & { as: 'table' | 'list' };

function read({ message, conversation }: Turn): Request | undefined {
  if (!conversation.tools.has('draw_widget') || !DOCUMENTS.test(message.head)) return undefined;
  const as = TABLE.test(message.head) ? 'table' : LIST.test(message.head) ? 'list' : undefined;
  const [, order] = SORTS.find(([words]) => words.test(message.head)) ?? [];
  return as && { as, ...(order ?? { sort: 'added', order: 'descending' }) };
}

/** The documents of the workspace as a table or list. */
export const drawTable = command<Request>({
  name: 'draw-table',
  read,
  reply: ({ as, ...order }, turn) => {
    const phrases = inLanguage(turn, PHRASES);
    const call = callsOf(turn, 'list_documents').at(-1);
    if (!call) return callTool(turn, 'list_documents', order);
    if (call.error) return reportFailure(turn, call.error, phrases.act);
    const { total = 0, documents = [] } = listedSchema.safeParse(call.result).data ?? {};
    if (documents.length === 0) return say(phrases.none);
    const drawn = callsOf(turn, 'draw_widget').at(-1);
    if (drawn?.error) return reportFailure(turn, drawn.error, phrases.act);
    if (drawn) return say(phrases.drawn(documents.length, total));
    const widget =
      as === 'table'
        ? tableOf(documents, order, phrases.headers, phrases.caption)
        : listOf(documents, phrases.caption);
    return callTool(turn, 'draw_widget', { widget });
  },
});
