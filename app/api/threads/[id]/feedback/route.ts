import { listFeedback } from '@/lib/feedback';
import { param, route } from '@/lib/http';

/** What the user said of the answers of a conversation. */
export const GET = route(async ({ principal, params }) => ({
  feedback: await listFeedback(principal, param(params, 'id')),
}));
