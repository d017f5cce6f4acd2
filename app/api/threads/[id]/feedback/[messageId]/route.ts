import { giveFeedback, giveFeedbackSchema, withdrawFeedback } from '@/lib/feedback';
import { param, readJson, route } from '@/lib/http';

/** Says what the user thinks of an answer. */
export const PUT = route(async ({ request, principal, params }) => {
  const given = await readJson(request, giveFeedbackSchema);
  const messageId = param(params, 'messageId');
  return { feedback: await giveFeedback(principal, param(params, 'id'), messageId, given) };
});

/** Takes it back. */
export const DELETE = route(({ principal, params }) =>
  withdrawFeedback(principal, param(params, 'id'), param(params, 'messageId')),
);
