import type { Principal } from '../auth/index.ts';
import { tunables } from '../tunables.ts';
import { requireThread } from './get-thread.ts';
import { readConversation } from './read-conversation.ts';
import type { ExportFormat } from './schema.ts';
import { recordExport } from './thread-repository.ts';
import { type ExportWords, toMarkdown } from './to-markdown.ts';

export type ExportedFile = { name: string; mediaType: string; body: string };

/**
 * The shown branch of a conversation as a file: what was said, and the sources of each answer.
 * @param words what a Markdown file says itself; English unless given
 * @throws AppError NOT_FOUND
 */
export async function exportThread(
  principal: Principal,
  threadId: string,
  format: ExportFormat,
  words?: ExportWords,
): Promise<ExportedFile> {
  const { id, title, workspaceId, updatedAt } = await requireThread(principal, threadId);
  const { messages } = await readConversation(principal.tenantId, threadId, {
    runs: tunables.threads.exportRuns,
    withConversations: true,
  });
  const conversation = {
    id,
    title,
    updatedAt: updatedAt.toISOString(),
    exportedAt: new Date().toISOString(),
    messages,
  };
  await recordExport(principal, { id, workspaceId }, format);
  const name = fileName(title);
  return format === 'json'
    ? {
        name: `${name}.json`,
        mediaType: 'application/json; charset=utf-8',
        body: `${JSON.stringify(conversation, null, 2)}\n`,
      }
    : {
        name: `${name}.md`,
        mediaType: 'text/markdown; charset=utf-8',
        body: toMarkdown(conversation, words),
      };
}

const MAX_NAME = 80;

/** The title as a name that every file system takes. */
function fileName(title: string): string {
  const words = title.replace(/[^\p{L}\p{N}\p{M}]+/gu, '-').slice(0, MAX_NAME);
  return words.replace(/^-+|-+$/g, '') || 'conversation';
}
