/** `name`: people, places, products · `term`: common words for what a text is about · `code`: commands, files, symbols. */
export const ENTITY_KINDS = ['name', 'term', 'code'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];
