export { completeText } from './complete-text.ts';
export { completionRequestSchema } from './schema.ts';
