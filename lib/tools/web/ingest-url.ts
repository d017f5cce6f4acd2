import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { AppError } from '../../errors/index.ts';
import { addUrlSchema, type DocumentSummary, type KnowledgeScope } from '../../knowledge/schema.ts';
import { checkPublicUrl } from '../../net/index.ts';
import { tunables } from '../../tunables.ts';
import type { ToolCall, ToolDefinition } from '../schema.ts';

/** How the tool reaches the documents. */
export type AddUrl = (
  scope: KnowledgeScope,
  input: { url: string; createdBy: string },
) => Promise<{ document: DocumentSummary; duplicate: boolean }>;
export type GetDocument = (tenantId: string, id: string) => Promise<DocumentSummary>;

const inputSchema = z.object({
  url: addUrlSchema.shape.url.describe('Address of a public web page or file; http or https.'),
});
export type IngestUrlInput = z.infer<typeof inputSchema>;

/** Result of `ingest_url`. */
export type IngestUrlResult = {
  documentId: string;
  title: string;
  url: string;
  /** `ready` when it can be searched. */
  status: DocumentSummary['status'];
  /** The workspace had it already. */
  duplicate: boolean;
  note?: string;
};

/** The address as it will be fetched. @throws AppError INVALID_REQUEST, URL_BLOCKED */
const checked = (url: string) => checkPublicUrl(url).href;

function shownUrl(url: string): string {
  return URL.canParse(url) ? new URL(url).href : url;
}

const isOver = ({ status }: DocumentSummary) => ['ready', 'failed', 'cancelled'].includes(status);

/** Waits for the document to be indexed, for a while, and shows how far it is. */
async function untilIndexed(
  document: DocumentSummary,
  getDocument: GetDocument,
  { signal, context }: ToolCall<IngestUrlInput>,
): Promise<DocumentSummary> {
  const deadline = performance.now() + tunables.ingestUrl.waitMs;
  let current = document;
  let shown = '';
  while (!isOver(current) && performance.now() < deadline) {
    const progress = `${current.status}: ${current.progress} %\n`;
    if (progress !== shown) context.output({ stream: 'stdout', text: progress });
    shown = progress;
    await sleep(tunables.ingestUrl.pollMs, undefined, { signal });
    current = await getDocument(context.scope.tenantId, document.id);
  }
  return current;
}

/** Adds a web page to the documents of the workspace and waits until it can be searched. */
export function ingestUrlTool(
  addUrl: AddUrl,
  getDocument: GetDocument,
): ToolDefinition<IngestUrlInput> {
  return {
    name: 'ingest_url',
    description:
      "Adds a public web page or file to the workspace's documents, where vector_search finds it.",
    category: 'knowledge',
    input: inputSchema,
    timeoutMs: tunables.ingestUrl.waitMs + tunables.files.fileTimeoutMs,
    resultCap: tunables.files.changeResultChars,
    asks: true,
    subject: ({ url }) => shownUrl(url),
    preview: async ({ input }) => ({ preview: { type: 'url', url: checked(input.url) } }),
    execute: async (call): Promise<IngestUrlResult> => {
      const url = checked(call.input.url);
      const createdBy = call.context.principal.userId;
      const added = await addUrl(call.context.scope, { url, createdBy });
      const { id, title, status, errorMessage } = await untilIndexed(
        added.document,
        getDocument,
        call,
      );
      if (status === 'failed' || status === 'cancelled') {
        throw new AppError('URL_FETCH_FAILED', errorMessage ?? 'The page was not added.');
      }
      const late = status !== 'ready' && {
        note: 'It is still being indexed and can be searched soon.',
      };
      return { documentId: id, title, url, status, duplicate: added.duplicate, ...late };
    },
  };
}
