import { apiRequest } from '@/hooks/api-request';
import type { DocumentSummary, Note } from '@/lib/knowledge/schema';
import { tunables } from '@/lib/tunables';
import type { NoteContent } from './note-saver';

type Answer = { note: Note; document: DocumentSummary };

const notePath = (id: string) => `/api/documents/${encodeURIComponent(id)}/note`;

/** Makes the note when `version` is 0, else saves it in place of that version. @throws ApiError */
export function sendNote(
  { slug, id }: { slug: string; id: string },
  content: NoteContent,
  version: number,
  keepalive: boolean,
): Promise<Answer> {
  const created = version === 0;
  const json = created ? { ...content, id } : { ...content, version };
  const small = JSON.stringify(json).length * 2 < tunables.notes.keepaliveBytes;
  return apiRequest<Answer>(
    created ? `/api/workspaces/${encodeURIComponent(slug)}/notes` : notePath(id),
    { method: created ? 'POST' : 'PUT', json, keepalive: keepalive && small },
  );
}

/** @throws ApiError */
export async function fetchNote(id: string, signal?: AbortSignal): Promise<Note> {
  return (await apiRequest<{ note: Note }>(notePath(id), { signal })).note;
}
