import * as z from 'zod';
import {
  DOCUMENT_KINDS,
  type DocumentSummary,
  type KnowledgeScope,
  VALIDATIONS,
} from '../../knowledge/schema.ts';
import { tunables } from '../../tunables.ts';
import type { ToolDefinition } from '../schema.ts';

/** How the tools reach the documents of a workspace, newest first. */
export type ListDocuments = (scope: KnowledgeScope) => Promise<DocumentSummary[]>;

const inputSchema = z.object({
  sort: z.enum(['added', 'changed', 'title', 'size']).default('added'),
  order: z.enum(['ascending', 'descending']).default('descending'),
  kinds: z.array(z.enum(DOCUMENT_KINDS)).max(DOCUMENT_KINDS.length).optional(),
  validations: z.array(z.enum(VALIDATIONS)).max(VALIDATIONS.length).optional(),
  limit: z.number().int().min(1).max(tunables.tools.listedDocuments).default(100),
});
export type ListDocumentsInput = z.infer<typeof inputSchema>;

const KEYS: Record<ListDocumentsInput['sort'], (document: DocumentSummary) => string | number> = {
  added: ({ createdAt }) => createdAt,
  changed: ({ updatedAt }) => updatedAt,
  title: ({ title }) => title.toLocaleLowerCase(),
  size: ({ sizeBytes }) => sizeBytes,
};

function sorted(
  documents: DocumentSummary[],
  { sort, order }: ListDocumentsInput,
): DocumentSummary[] {
  const key = KEYS[sort];
  const sign = order === 'ascending' ? 1 : -1;
  return documents.toSorted((a, b) => {
    const [left, right] = [key(a), key(b)];
    return left === right ? 0 : sign * (left < right ? -1 : 1);
  });
}

/** What is in the workspace, as a list: titles, kinds, dates and sizes, without the texts. */
export function listDocumentsTool(
  listDocuments: ListDocuments,
): ToolDefinition<ListDocumentsInput> {
  return {
    name: 'list_documents',
    description:
      'Lists the documents of the workspace with title, kind, dates and size; to find what they say, use vector_search.',
    category: 'knowledge',
    input: inputSchema,
    timeoutMs: tunables.tools.searchTimeoutMs,
    resultCap: tunables.tools.documentListChars,
    execute: async ({ input, context }) => {
      const { kinds, validations, limit } = input;
      const fitting = (await listDocuments(context.scope)).filter(
        ({ kind, validation }) =>
          (kinds?.includes(kind) ?? true) &&
          (validations === undefined || (validation !== null && validations.includes(validation))),
      );
      return {
        total: fitting.length,
        documents: sorted(fitting, input)
          .slice(0, limit)
          .map((one) => ({
            id: one.id,
            title: one.title,
            kind: one.kind,
            added: one.createdAt.slice(0, 10),
            changed: one.updatedAt.slice(0, 10),
            sizeBytes: one.sizeBytes,
            pages: one.pageCount,
            validation: one.validation,
          })),
      };
    },
  };
}
