import * as z from 'zod';
import { tunables } from '../../tunables.ts';
import { MAX_TITLE } from '../title-schema.ts';

/** A note as its editor has it: the title is what the writer gave it, or empty. */
export const noteSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Markdown. */
  text: z.string(),
  /** Goes up with each change; a save names the one that it changes. */
  version: z.number().int(),
  updatedAt: z.string(),
});
export type Note = z.infer<typeof noteSchema>;

const title = z.string().trim().max(MAX_TITLE).default('');
const text = z.string().max(tunables.notes.maxChars);

export const createNoteSchema = z
  .object({
    /** Chosen by the writer's page, so that sending it twice makes one note. */
    id: z.uuid().optional(),
    title,
    text,
  })
  .refine((note) => note.title !== '' || note.text.trim() !== '', 'Write a title or some text.');
export type NewNote = z.infer<typeof createNoteSchema>;

export const saveNoteSchema = z.object({ title, text, version: z.number().int().min(1) });
export type ChangedNote = z.infer<typeof saveNoteSchema>;
