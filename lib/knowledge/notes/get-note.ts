import { AppError } from '../../errors/index.ts';
import type { Note } from '../schema.ts';
import { findNote } from './note-repository.ts';
import { derivedTitle } from './note-text.ts';

/** A note as it was last saved. @throws AppError NOT_FOUND, also for a document that is no note */
export async function getNote(tenantId: string, id: string): Promise<Note> {
  const row = await findNote(tenantId, id);
  if (!row) throw new AppError('NOT_FOUND', 'There is no such note. It may have been deleted.');
  const text = new TextDecoder().decode(row.bytes);
  const title = row.title === derivedTitle(text) ? '' : row.title;
  return { id, title, text, version: row.version, updatedAt: row.updatedAt.toISOString() };
}
