import { cleanFileName } from '../document-name.ts';
import { hashContent } from '../hash-content.ts';
import { cleanNote, derivedTitle } from './note-text.ts';

/**
 * What is stored of a note. Its hash is its own: two notes may say the same and are still two,
 * but what rests on a note can tell when its text has changed.
 */
export async function noteSource(id: string, note: { title: string; text: string }) {
  const text = cleanNote(note.text);
  const title = cleanNote(note.title).replace(/\s+/g, ' ').trim() || derivedTitle(text);
  return {
    title,
    fileName: cleanFileName(
      `${title
        .replace(/[\\/:*?"<>|]/g, ' ')
        .slice(0, 80)
        .trim()}.md`,
    ),
    contentHash: await hashContent(`note ${id}\n${text}`),
    bytes: new TextEncoder().encode(text),
    mediaType: 'text/markdown',
  };
}
