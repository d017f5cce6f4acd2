import * as z from 'zod';
import {
  createNoteSchema,
  type DocumentSummary,
  type KnowledgeScope,
} from '../../knowledge/schema.ts';
import { tunables } from '../../tunables.ts';
import type { ToolDefinition } from '../schema.ts';

/** How the tool keeps a note. */
export type CreateNote = (
  scope: KnowledgeScope,
  note: z.output<typeof createNoteSchema>,
  createdBy: string,
) => Promise<{ document: Pick<DocumentSummary, 'id' | 'title'> }>;

const inputSchema = z.object({
  title: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(100_000).describe('Markdown.'),
});
export type CreateNoteInput = z.infer<typeof inputSchema>;

/** Writes a note into the workspace, where it can be read, changed, found and deleted like any other. */
export function createNoteTool(createNote: CreateNote): ToolDefinition<CreateNoteInput> {
  return {
    name: 'create_note',
    description:
      'Writes a note into the workspace, when the user asks for one or sends a form that is meant to become one.',
    category: 'knowledge',
    input: inputSchema,
    timeoutMs: tunables.files.fileTimeoutMs,
    resultCap: tunables.files.changeResultChars,
    // What the user filled into a form is theirs to keep; a note of anything else they agree to first.
    asks: ({ formSent = false }) => !formSent,
    subject: ({ title }) => title,
    execute: async ({ input, context }) => {
      const { scope, principal } = context;
      const note = createNoteSchema.parse(input);
      const { document } = await createNote(scope, note, principal.userId);
      return { documentId: document.id, title: document.title };
    },
  };
}
