import * as z from 'zod';
import type { DocumentSummary } from '../../knowledge/schema.ts';
import { tunables } from '../../tunables.ts';
import { COUNTED_BY, type ToolDefinition } from '../schema.ts';
import type { ListDocuments } from './list-documents.ts';

type CountedBy = (typeof COUNTED_BY)[number];

const inputSchema = z.object({ by: z.enum(COUNTED_BY) });
export type CountDocumentsInput = z.infer<typeof inputSchema>;

const GROUPS: Record<CountedBy, (document: DocumentSummary) => string> = {
  month: ({ createdAt }) => createdAt.slice(0, 7),
  day: ({ createdAt }) => createdAt.slice(0, 10),
  kind: ({ kind }) => kind,
  origin: ({ origin }) => origin,
  status: ({ status }) => status,
  validation: ({ validation }) => validation ?? 'none',
};

/** The months from the first to the last, so that a month without documents is not passed over. */
function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  const [year = 0, month = 1] = first.split('-').map(Number);
  for (let index = month - 1; months.at(-1) !== last; index += 1) {
    months.push(new Date(Date.UTC(year, index)).toISOString().slice(0, 7));
    if (months.length >= tunables.tools.countedMonths) break;
  }
  return months;
}

/** Counts of each group: along time where it is one, else the largest first. */
export function countDocuments(documents: readonly DocumentSummary[], by: CountedBy) {
  const counts = new Map<string, number>();
  for (const document of documents) {
    const group = GROUPS[by](document);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const inTime = by === 'month' || by === 'day';
  const entries = [...counts].sort(([a, m], [b, n]) => (inTime ? (a < b ? -1 : 1) : n - m));
  const groups = entries.map(([group]) => group);
  const [first, last] = [groups[0], groups.at(-1)];
  const labels = by === 'month' && first && last ? monthsBetween(first, last) : groups;
  return { labels, counts: labels.map((label) => counts.get(label) ?? 0) };
}

/** How many documents the workspace has, by month or by kind: numbers for a chart. */
export function countDocumentsTool(
  listDocuments: ListDocuments,
): ToolDefinition<CountDocumentsInput> {
  return {
    name: 'count_documents',
    description:
      'Counts the documents of the workspace by month or day of their adding, kind, origin, status or validation.',
    category: 'knowledge',
    input: inputSchema,
    timeoutMs: tunables.tools.searchTimeoutMs,
    resultCap: tunables.tools.searchResultChars,
    execute: async ({ input, context }) => {
      const documents = await listDocuments(context.scope);
      return { by: input.by, total: documents.length, ...countDocuments(documents, input.by) };
    },
  };
}
