import { AppError } from '../errors/index.ts';
import { checkQuestionAnswer } from './check-question-answer.ts';
import {
  type DecisionAnswer,
  type DecisionRequest,
  decisionAnswerSchema,
  type Plan,
} from './schema.ts';

export const refuse = (message: string): never => {
  throw new AppError('INVALID_REQUEST', message);
};

/**
 * The answer as it is kept: it is of the request's kind, fits what was asked, and carries nothing
 * that does not belong to its verdict.
 * @throws AppError INVALID_REQUEST saying what does not fit
 */
export function checkAnswer(request: DecisionRequest, given: unknown): DecisionAnswer {
  const parsed = decisionAnswerSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(
      `answer${issue?.path.map((part) => `.${String(part)}`).join('')}: ${issue?.message}`,
    );
  }
  const answer = parsed.data;
  if (request.kind === 'tool_approval' && answer.kind === 'tool_approval') {
    if (answer.verdict === 'allow_always' && !request.suggestedRule) {
      return refuse('This can be allowed once only: there is no safe rule for it.');
    }
    const { verdict, reason } = answer;
    return { kind: 'tool_approval', verdict, ...(verdict === 'deny' && reason && { reason }) };
  }
  if (request.kind === 'question' && answer.kind === 'question') {
    return { kind: 'question', answers: checkQuestionAnswer(request.questions, answer.answers) };
  }
  if (request.kind === 'plan' && answer.kind === 'plan') {
    const { verdict, plan, reason } = answer;
    if (verdict === 'reject') return { kind: 'plan', verdict, ...(reason && { reason }) };
    if (plan) requireDistinctSteps(plan);
    return { kind: 'plan', verdict, ...(plan && { plan }), ...(reason && { reason }) };
  }
  if (request.kind === 'sources' && answer.kind === 'sources') {
    const { reason } = answer;
    const asked = new Set(request.sources.map(({ documentId }) => documentId));
    const approved = [...new Set(answer.approved)];
    const foreign = approved.find((id) => !asked.has(id));
    if (foreign) refuse(`answer.approved: "${foreign}" is none of the sources.`);
    return { kind: 'sources', approved, ...(reason && { reason }) };
  }
  return refuse(
    `answer.kind: this asks for an answer of kind ${request.kind}, not ${answer.kind}.`,
  );
}

function requireDistinctSteps({ steps }: Plan): void {
  const ids = steps.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) refuse(`answer.plan.steps: two steps have the id "${twice}".`);
}
