import * as z from 'zod';

export const MODEL_PROVIDERS = [
  'offline',
  'openai',
  'anthropic',
  'google',
  'openai-compatible',
] as const;
export type ModelProvider = (typeof MODEL_PROVIDERS)[number];

/** What the interface says about the model that answers. */
export const modelDescriptionSchema = z.object({
  provider: z.enum(MODEL_PROVIDERS),
  name: z.string(),
  offline: z.boolean(),
  ollamaOffered: z.boolean(),
});
export type ModelDescription = z.infer<typeof modelDescriptionSchema>;
