import * as z from 'zod';
import {
  DOCUMENT_KINDS,
  type KnowledgeScope,
  type LeftOut,
  type Passage,
  type SearchRequest,
  VALIDATIONS,
} from '../knowledge/schema.ts';
import { tunables } from '../tunables.ts';
import type { ToolDefinition } from './schema.ts';

export type SearchKnowledge = (
  scope: KnowledgeScope,
  request: SearchRequest,
  options?: { signal?: AbortSignal },
) => Promise<Passage[]>;

const inputSchema = z.object({
  query: z
    .string()
    .min(1)
    .max(tunables.retrieval.queryChars)
    .describe('What to look for, in the words of a document.'),
  k: z
    .number()
    .int()
    .min(1)
    .max(tunables.tools.maxPassages)
    .optional()
    .describe(`How many passages; ${tunables.tools.defaultPassages} unless said.`),
  filters: z
    .object({
      documentIds: z.array(z.string()).max(100).optional(),
      kinds: z.array(z.enum(DOCUMENT_KINDS)).optional(),
      createdAfter: z.iso.datetime().optional(),
      validations: z.array(z.enum(VALIDATIONS)).optional(),
    })
    .optional()
    .describe(
      'Only these documents, these kinds of document, those added after a time, or those judged so by people.',
    ),
});
export type VectorSearchInput = z.infer<typeof inputSchema>;

const ROOM_FOR_NUMBER = '"n":1000,'.length;

/** Leaves out the last passages until the rest fits; the first one always stays. */
function fitting(passages: Passage[], cap: number): Passage[] {
  let used = 0;
  return passages.filter((passage, index) => {
    used += JSON.stringify(passage).length + ROOM_FOR_NUMBER;
    return index === 0 || used <= cap;
  });
}

/** What was found, and what was not taken of it. */
type Found = { passages: Passage[]; leftOut: LeftOut[] };

/**
 * A source that a person has rejected is not answered from again, unless it is asked for by its id or
 * by its validation. Only where one was found, the search is made a second time without such sources.
 */
async function trusted(
  request: SearchRequest,
  search: (request: SearchRequest) => Promise<Passage[]>,
): Promise<Found> {
  const passages = await search(request);
  const { filters } = request;
  const rejected = passages.filter(({ validation }) => validation === 'rejected');
  const asked = filters?.documentIds || filters?.validations?.includes('rejected');
  if (asked || rejected.length === 0) return { passages, leftOut: [] };
  const titles = new Map(rejected.map((one) => [one.documentId, one.documentTitle]));
  return {
    passages: await search({ ...request, withoutRejected: true }),
    leftOut: [...titles].map(([documentId, documentTitle]) => ({ documentId, documentTitle })),
  };
}

/** A search after the user was asked about sources stays with those that were approved. */
function withinApproved(
  filters: VectorSearchInput['filters'],
  approved: ReadonlySet<string> | undefined,
): VectorSearchInput['filters'] {
  if (!approved) return filters;
  const wanted = filters?.documentIds ?? [...approved];
  return { ...filters, documentIds: wanted.filter((id) => approved.has(id)) };
}

/**
 * The search over the workspace's documents as a tool. Result: `vectorSearchResultSchema`, with
 * passage numbers that are unique within the run.
 */
export function vectorSearchTool(search: SearchKnowledge): ToolDefinition<VectorSearchInput> {
  return {
    name: 'vector_search',
    description:
      "Searches the documents of the user's workspace. Returns passages, each with a number n to cite as [n], the document's title and the place in it. Documents that people have rejected as sources are left out, and named in leftOut, unless filters ask for them by id or validation: only do so when the user wants it.",
    category: 'knowledge',
    input: inputSchema,
    timeoutMs: tunables.tools.searchTimeoutMs,
    resultCap: tunables.tools.searchResultChars,
    execute: async ({ input, signal, context }) => {
      const filters = withinApproved(input.filters, context.onlyDocuments);
      const limit = input.k ?? tunables.tools.defaultPassages;
      const { passages, leftOut } = await trusted(
        { query: input.query, limit, filters },
        (request) => search(context.scope, request, { signal }),
      );
      const told = leftOut.length > 0 ? { leftOut } : {};
      const room =
        tunables.tools.searchResultChars - JSON.stringify({ passages: [], ...told }).length;
      const kept = fitting(passages, room);
      return { passages: kept.map((passage) => context.citations.cite(passage)), ...told };
    },
  };
}
