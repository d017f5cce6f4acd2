export { completeText } from './complete-text.ts';
export { type CompletionRequest, completionRequestSchema } from './schema.ts';
