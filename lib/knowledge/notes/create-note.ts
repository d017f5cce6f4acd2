import { AppError } from '../../errors/index.ts';
import { announceDocument, announceQueued } from '../announce-document.ts';
import { insertDocument } from '../document-repository.ts';
import type { DocumentSummary, KnowledgeScope, NewNote, Note } from '../schema.ts';
import { getNote } from './get-note.ts';
import { noteSource } from './note-source.ts';

/**
 * Stores a note and queues it to be found.
 * @throws AppError CONFLICT when its id is taken
 */
export async function createNote(
  scope: KnowledgeScope,
  { id = crypto.randomUUID(), ...note }: NewNote,
  createdBy: string,
): Promise<{ note: Note; document: DocumentSummary }> {
  const { bytes, mediaType, ...source } = await noteSource(id, note);
  const inserted = await insertDocument(scope, {
    ...source,
    id,
    kind: 'markdown',
    origin: 'note',
    url: null,
    createdBy,
    file: { bytes, mediaType },
  });
  if (!inserted)
    throw new AppError('CONFLICT', 'This note is there already. Open it to change it.');
  const document = await announceDocument(scope.tenantId, id);
  announceQueued();
  if (!document) throw new AppError('CONFLICT', 'The note was deleted while it was added.');
  return { note: await getNote(scope.tenantId, id), document };
}
