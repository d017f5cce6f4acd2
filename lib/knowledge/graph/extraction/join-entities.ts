import { tunables } from '../../../tunables.ts';
import { entityKey } from '../entity-key.ts';
import type { EntityKind } from '../entity-kinds.ts';
import type { ExtractedEntity } from '../extract-entities.ts';
import { countForm, spaced } from './count-form.ts';
import type { WrittenEntity } from './keep-occurring.ts';

/** What a document speaks of, found in any of its passages by its forms. */
export type DocumentEntity = { key: string; name: string; kind: EntityKind; forms: string[] };

const keyOf = (form: string, kind: EntityKind, language: 'en' | 'de') =>
  kind === 'code' ? form.toLowerCase() : entityKey(form, language);

/**
 * Joins what several answers say of one document. A form that two entities share, or that is the name
 * of another one, stands for neither.
 */
export function joinEntities(
  written: readonly WrittenEntity[],
  language: 'en' | 'de',
): DocumentEntity[] {
  const joined = new Map<string, DocumentEntity>();
  for (const { kind, forms } of written) {
    const [name] = forms;
    const key = keyOf(name, kind, language);
    if (key === '') continue;
    const known = joined.get(key);
    if (known) known.forms = [...new Set([...known.forms, ...forms])];
    else joined.set(key, { key, name, kind, forms: [...forms] });
  }
  const entities = [...joined.values()];
  const owners = new Map<string, Set<string>>();
  for (const { key, forms } of entities) {
    for (const form of forms) owners.set(form, (owners.get(form) ?? new Set()).add(key));
  }
  return entities.map((entity) => ({
    ...entity,
    forms: entity.forms.filter((form) => {
      const own = keyOf(form, entity.kind, language);
      if (own === entity.key) return true;
      return owners.get(form)?.size === 1 && !joined.has(own);
    }),
  }));
}

/** Keys under which the rules may know these entities by another of their forms. */
export function aliasKeys(entities: readonly DocumentEntity[], language: 'en' | 'de'): string[] {
  const known = new Set(entities.map(({ key }) => key));
  const keys = entities.flatMap(({ forms, kind }) =>
    forms.map((form) => keyOf(form, kind, language)),
  );
  return [...new Set(keys)].filter((key) => key !== '' && !known.has(key));
}

/** Which of them a passage speaks of, by its own words, the weightiest first. */
export function findEntitiesIn(
  passage: string,
  entities: readonly DocumentEntity[],
): ExtractedEntity[] {
  const { passageChars, passageEntities } = tunables.graph;
  const text = spaced(passage.slice(0, passageChars));
  const small = text.toLowerCase();
  return entities
    .map(({ key, name, kind, forms }) => {
      // Common words may begin a sentence; names do not become common words.
      const count = (form: string) =>
        kind === 'term' ? countForm(small, form.toLowerCase()) : countForm(text, form);
      // A short form stands in the long one, too.
      return { key, name, kind, frequency: Math.max(...forms.map(count)) };
    })
    .filter(({ frequency }) => frequency > 0)
    .sort((a, b) => b.frequency - a.frequency)
    .slice(0, passageEntities);
}
