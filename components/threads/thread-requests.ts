import { download } from '@/components/ui/download';
import { apiRequest, apiText } from '@/hooks/api-request';
import type { ExportFormat } from '@/lib/threads/schema';
import type { ThreadSummary } from './thread-page';

/** What was changed of a thread; `gone`: it has left the list that it was changed in. */
export type ChangedThread = { id: string; change: Partial<ThreadSummary>; gone?: boolean };

export const threadsPath = (slug: string) => `/api/workspaces/${encodeURIComponent(slug)}/threads`;
export const threadPath = (id: string) => `/api/threads/${encodeURIComponent(id)}`;

type Change = { title?: string; pinned?: boolean; archived?: boolean };

export async function requestChange(id: string, change: Change): Promise<void> {
  await apiRequest(threadPath(id), { method: 'PATCH', json: change });
}

export async function requestDeletion(id: string): Promise<void> {
  await apiRequest(threadPath(id), { method: 'DELETE' });
}

export async function requestUndelete(id: string): Promise<void> {
  await apiRequest(`${threadPath(id)}/undelete`, { method: 'POST' });
}

const exportPath = (id: string, format: ExportFormat, locale: string) =>
  `${threadPath(id)}/export?format=${format}&locale=${locale}`;

/** The shown branch of a thread as one text. @throws ApiError */
export const threadAsMarkdown = (id: string, locale: string): Promise<string> =>
  apiText(exportPath(id, 'markdown', locale));

/** Has the browser save the shown branch of a thread. @param locale of what the file says itself */
export function downloadThread(id: string, format: ExportFormat, locale: string): void {
  download(exportPath(id, format, locale));
}
