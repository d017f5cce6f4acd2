import * as z from 'zod';
import { storableText } from '../../storable-text.ts';
import { ENTITY_KINDS } from './entity-kinds.ts';

export { ENTITY_KINDS, type EntityKind } from './entity-kinds.ts';

/** Something that passages speak of. `key` is the same for all forms of its name. */
export const entitySchema = z.object({
  key: z.string(),
  name: z.string(),
  kind: z.enum(ENTITY_KINDS),
  /** Passages that speak of it, and documents that they stand in. */
  passages: z.number().int(),
  documents: z.number().int(),
});
export type Entity = z.infer<typeof entitySchema>;

/** Two entities that passages speak of together, by their keys. */
const relationSchema = z.object({
  source: z.string(),
  target: z.string(),
  passages: z.number().int(),
});

export const knowledgeGraphSchema = z.object({
  entities: z.array(entitySchema),
  relations: z.array(relationSchema),
  /** Entities that fit the filter; the graph holds the weightiest. */
  total: z.number().int(),
  /** Documents whose entities are still being drawn. */
  pending: z.number().int(),
});
export type KnowledgeGraph = z.infer<typeof knowledgeGraphSchema>;

const key = storableText.trim().min(1).max(200);
/** What of the graph is asked for. `focus`: this entity and its neighbours are always among it. */
export const graphRequestSchema = z.object({
  kind: z.enum(ENTITY_KINDS).optional(),
  document: storableText.min(1).max(200).optional(),
  minimum: z.coerce.number().int().min(1).max(10_000).default(1),
  focus: key.optional(),
});
export type GraphRequest = z.infer<typeof graphRequestSchema>;

/** Entities whose name has `q` in it. */
export const findEntitiesSchema = graphRequestSchema.omit({ focus: true }).extend({ q: key });
export type FindEntities = z.infer<typeof findEntitiesSchema>;

export const readEntitySchema = z.object({ key });

/** An entity with what it is mentioned with, where, and in which answers of the reader's conversations. */
export const entityDetailSchema = z.object({
  entity: entitySchema,
  /** `passages`: those that speak of both. */
  related: z.array(entitySchema.pick({ key: true, name: true, kind: true, passages: true })),
  /** Offsets point into the document's text. */
  passages: z.array(
    z.object({
      documentId: z.string(),
      documentTitle: z.string(),
      headings: z.array(z.string()),
      page: z.number().int().nullable(),
      start: z.number().int(),
      end: z.number().int(),
      text: z.string(),
    }),
  ),
  answers: z.array(
    z.object({
      threadId: z.string(),
      threadTitle: z.string(),
      messageId: z.string(),
      answer: z.string(),
      createdAt: z.string(),
    }),
  ),
});
export type EntityDetail = z.infer<typeof entityDetailSchema>;
