import { answerAndContinue } from '@/lib/copilot';
import { answerDecisionSchema } from '@/lib/decisions/schema';
import { param, readJson, route } from '@/lib/http';

/** Answers what a run waits for; the first answer wins, and the last one lets the run go on. */
export const POST = route(async ({ request, principal, params }) => {
  const { answer, via } = await readJson(request, answerDecisionSchema);
  return { decision: await answerAndContinue(principal, param(params, 'id'), answer, via) };
});
