import { answerDecision } from '@/lib/decisions';
import { answerDecisionSchema } from '@/lib/decisions/schema';
import { param, readJson, route } from '@/lib/http';

/** Answers what the run waits for; the first answer wins. */
export const POST = route(async ({ request, principal, params }) => {
  const { answer, via } = await readJson(request, answerDecisionSchema);
  const { decision } = await answerDecision(principal, param(params, 'id'), answer, via);
  return { decision };
});
