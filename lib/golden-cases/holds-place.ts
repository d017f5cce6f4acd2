import { wordSequence } from './holds-answer.ts';

type Place = { documentId: string; document: string };

/** Whether a text is from the document of a place; one that was deleted and added again is known by its name. */
const sameDocument = (one: Place, other: Place) =>
  one.documentId === other.documentId || one.document === other.document;

/** Whether a text is from the document of the place and has its words. */
export function holdsPlace(
  place: Place & { quote: string },
  piece: Place & { text: string },
): boolean {
  return sameDocument(place, piece) && wordSequence(piece.text).includes(wordSequence(place.quote));
}

/** The same where both are sequences of words already, as `wordSequence` gives them. */
export function holdsWords(
  place: Place & { words: string },
  piece: Place & { words: string },
): boolean {
  return sameDocument(place, piece) && piece.words.includes(place.words);
}
