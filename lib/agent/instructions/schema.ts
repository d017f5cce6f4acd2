import * as z from 'zod';
import { DOCUMENT_KINDS } from '../../knowledge/schema.ts';
import { preferencesSchema } from '../../settings/schema.ts';

/** Description of the readable context that carries instructions in place of data. */
export const INSTRUCTIONS_CONTEXT = 'flightdeck.instructions';

/** Languages that have hints of their own; other code is just code. */
export const CODE_LANGUAGES = [
  'c',
  'cpp',
  'csharp',
  'css',
  'go',
  'java',
  'javascript',
  'kotlin',
  'php',
  'python',
  'ruby',
  'rust',
  'shell',
  'sql',
  'swift',
  'typescript',
] as const;

const { responseLength, expertise } = preferencesSchema.shape;

/**
 * What a client may tell the agent to do: one of these, by id, with parameters of these values. The
 * words that the model reads stand on the server alone.
 */
export const instructionSchema = z.discriminatedUnion('id', [
  z.strictObject({
    id: z.literal('document_type'),
    kind: z.enum(DOCUMENT_KINDS),
    language: z.enum(CODE_LANGUAGES).optional(),
  }),
  z.strictObject({ id: z.literal('response_length'), length: responseLength }),
  z.strictObject({ id: z.literal('expertise'), level: expertise }),
]);
export type Instruction = z.infer<typeof instructionSchema>;

/** The instruction that the server gives in every turn; no client can send it or leave it out. */
export const TENANT_SCOPE = 'tenant_scope';
