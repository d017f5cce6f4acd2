import { AppError } from '../../errors/index.ts';
import { publishFeed } from '../../feed/index.ts';
import { tunables } from '../../tunables.ts';
import { announceDocument, announceQueued } from '../announce-document.ts';
import { requireDocument } from '../require-document.ts';
import type { ChangedNote, DocumentSummary, Note } from '../schema.ts';
import { getNote } from './get-note.ts';
import { updateNote } from './note-repository.ts';
import { noteSource } from './note-source.ts';

/**
 * Saves a note in place of the version that it was made from.
 * @throws AppError NOT_FOUND; CONFLICT when somebody saved it meanwhile
 */
export async function saveNote(
  tenantId: string,
  id: string,
  { version, ...note }: ChangedNote,
): Promise<{ note: Note; document: DocumentSummary }> {
  const { workspaceId } = await requireDocument(tenantId, id);
  const source = await noteSource(id, note);
  if (!(await updateNote(tenantId, id, { version, ...source }))) {
    await getNote(tenantId, id);
    throw new AppError(
      'CONFLICT',
      'This note was changed elsewhere in the meantime. Read it again before you save.',
    );
  }
  const saved = await getNote(tenantId, id);
  const document = await announceDocument(tenantId, id);
  if (!document) throw new AppError('NOT_FOUND', 'The note was deleted while it was saved.');
  publishFeed(tenantId, workspaceId, { type: 'note_saved', id, version: saved.version });
  announceQueued();
  setTimeout(announceQueued, tunables.notes.indexDelayMs + 50).unref();
  return { note: saved, document };
}
