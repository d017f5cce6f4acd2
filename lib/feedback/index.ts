export { giveFeedback } from './give-feedback.ts';
export { listFeedback } from './list-feedback.ts';
export { giveFeedbackSchema } from './schema.ts';
export { withdrawFeedback } from './withdraw-feedback.ts';
