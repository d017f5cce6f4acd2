import * as z from 'zod';
import { isStopWord } from '../../../models/index.ts';
import { tunables } from '../../../tunables.ts';
import { ENTITY_KINDS } from '../entity-kinds.ts';
import type { NamedEntity } from './ask-model.ts';
import { countForm, spaced } from './count-form.ts';

/** An entity with the ways in which a text writes it, its name first. */
export const writtenEntitySchema = z.object({
  kind: z.enum(ENTITY_KINDS),
  forms: z.tuple([z.string()], z.string()),
});
export type WrittenEntity = z.infer<typeof writtenEntitySchema>;

/** Two letters in a row, in any script, or one of a script whose letters are words. */
const HAS_WORD = /\p{L}[\p{L}\p{M}]|\p{sc=Han}/u;

/**
 * Of what a model says, that which stands in the text word for word: models invent, and may have been
 * talked into it.
 */
export function keepOccurring(said: readonly NamedEntity[], text: string): WrittenEntity[] {
  const { entities, forms: mostForms } = tunables.extraction;
  const source = spaced(text);
  return said.slice(0, entities).flatMap(({ name, kind, words }): WrittenEntity[] => {
    const said = [name, ...words.slice(0, mostForms)].map(spaced);
    const [first, ...more] = [...new Set(said)].filter(
      (form) => isFit(form) && countForm(source, form) > 0,
    );
    return first === undefined ? [] : [{ kind, forms: [first, ...more] }];
  });
}

function isFit(form: string): boolean {
  return (
    form.length <= tunables.graph.nameChars &&
    form.isWellFormed() &&
    HAS_WORD.test(form) &&
    !form
      .toLowerCase()
      .split(' ')
      .every((word) => isStopWord(word))
  );
}
