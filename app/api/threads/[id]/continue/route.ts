import { param, route } from '@/lib/http';
import { continueThread } from '@/lib/threads';

/** Carries a conversation on in a new one, which begins with a summary of it. */
export const POST = route(
  ({ request, principal, params }) =>
    continueThread(principal, param(params, 'id'), request.signal),
  { limit: 'runs' },
);
