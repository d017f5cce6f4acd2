export { giveFeedback } from './give-feedback.ts';
export { listFeedback } from './list-feedback.ts';
export { type Feedback, giveFeedbackSchema, type Verdict } from './schema.ts';
export { withdrawFeedback } from './withdraw-feedback.ts';
