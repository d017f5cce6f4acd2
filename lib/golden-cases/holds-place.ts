import { holdsAnswer } from './holds-answer.ts';

/**
 * Whether a text is from the document of the place and has its words. A document that was deleted
 * and added again is known by its name.
 */
export function holdsPlace(
  place: { documentId: string; document: string; quote: string },
  { documentId, document, text }: { documentId: string; document: string; text: string },
): boolean {
  if (place.documentId !== documentId && place.document !== document) return false;
  const question = { documents: [document], passages: [[place.quote]] };
  return holdsAnswer(question, { fileName: document, text });
}
