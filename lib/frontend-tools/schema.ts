import * as z from 'zod';
import { DOCUMENT_KINDS, VALIDATIONS } from '../knowledge/schema.ts';
import { SHARE_SCOPES } from '../shares/schema.ts';
import { tunables } from '../tunables.ts';

const { nameChars, contentChars, passageChars, sources, followUps, shareDays, defaultShareDays } =
  tunables.frontendTools;

const title = z.string().trim().min(1).max(nameChars);
const markdown = z.string().trim().min(1).max(contentChars);
const document = z
  .string()
  .trim()
  .min(1)
  .max(nameChars)
  .describe('The document: its id, or its title in the words the user used.');

/** What of the conversation a call is about. */
export const CONTENT_SCOPES = ['answer', 'conversation'] as const;
export const EXPORT_FORMATS = ['markdown', 'pdf', 'json'] as const;

/**
 * The tools that the browser carries out before the user's eyes, in one place: what the model is
 * told of them, and what their arguments have to be.
 */
export const frontendTools = {
  open_document: {
    description: "Opens one of the workspace's documents in the reader beside the chat.",
    parameters: z.object({ document }),
  },
  highlight_passage: {
    description: 'Opens a document at a passage and highlights it there.',
    parameters: z.object({
      document: document
        .optional()
        .describe('Id or title of the document; the one that stands open unless given.'),
      text: z.string().trim().min(1).max(passageChars).describe('The passage, word for word.'),
    }),
  },
  set_filter: {
    description:
      'Filters the list of documents that the user sees. Without arguments it shows all again.',
    parameters: z.object({
      query: z
        .string()
        .trim()
        .max(nameChars)
        .optional()
        .describe('Words in the title or file name.'),
      kinds: z.array(z.enum(DOCUMENT_KINDS)).max(DOCUMENT_KINDS.length).optional(),
      validations: z.array(z.enum(VALIDATIONS)).max(VALIDATIONS.length).optional(),
    }),
  },
  show_sources: {
    description: 'Shows the sources that the last answer cites, large and side by side.',
    parameters: z.object({
      numbers: z.array(z.number().int().positive()).max(sources).optional(),
    }),
  },
  show_knowledge_graph: {
    description:
      'Opens the knowledge graph of the workspace: what its documents speak of, and what they mention together; at one entity when it is named.',
    parameters: z.object({
      entity: z
        .string()
        .trim()
        .min(1)
        .max(nameChars)
        .optional()
        .describe('A person, place, thing or term of the documents, in their words.'),
    }),
  },
  show_answer: {
    description: 'Shows a longer text large in front of the page, to be read in peace.',
    parameters: z.object({ title, content: markdown.describe('Markdown.') }),
  },
  suggest_follow_up: {
    description: 'Offers the user one to four questions that they can send with one press.',
    parameters: z.object({
      questions: z
        .array(title)
        .min(1)
        .max(followUps)
        .describe('As they would be sent, word for word.'),
    }),
  },
  bookmark_content: {
    description: 'Keeps a document, or a passage of it, among the bookmarks of the user.',
    parameters: z.object({
      document,
      text: z
        .string()
        .trim()
        .max(passageChars)
        .optional()
        .describe('The passage, word for word; the whole document unless given.'),
    }),
  },
  export_content: {
    description: 'Gives the user the last answer or the whole conversation as a file to keep.',
    parameters: z.object({
      format: z.enum(EXPORT_FORMATS).describe('pdf opens the dialog to print.'),
      content: z.enum(CONTENT_SCOPES).default('answer'),
    }),
  },
  share_content: {
    description:
      'Offers the user a button that makes a link under which others can read this conversation until it expires. The user is shown the link; you are not.',
    parameters: z.object({
      scope: z
        .enum(SHARE_SCOPES)
        .default('snapshot')
        .describe('snapshot: as the conversation is now; current: as it is when read.'),
      days: z
        .number()
        .int()
        .min(1)
        .max(shareDays)
        .default(defaultShareDays)
        .describe('Until it expires.'),
    }),
  },
  save_to_workspace: {
    description: 'Saves a text as a Markdown document of the workspace.',
    parameters: z.object({ title, content: markdown.describe('Markdown.') }),
  },
} as const;

export type FrontendToolName = keyof typeof frontendTools;

/** What the browser carries out, by name. */
export const FRONTEND_TOOL_NAMES: ReadonlySet<string> = new Set(Object.keys(frontendTools));

/** What a tool of the browser is called with, once it was checked. */
export type FrontendToolInput<Name extends FrontendToolName> = z.output<
  (typeof frontendTools)[Name]['parameters']
>;
