import type { Principal } from '../auth/schema.ts';
import { AppError } from '../errors/index.ts';
import { checkAnswer } from './check-answer.ts';
import { decisionTransaction, type HeldDecision, holdDecisions } from './decision-repository.ts';
import { toDecision } from './decision-row.ts';
import { describeSettled } from './describe-answer.ts';
import { answersForEveryone } from './may-answer.ts';
import { publishDecisions } from './publish-decisions.ts';
import { recordAnswer } from './record-answer.ts';
import { ANSWER_WAYS, type AnswerWay, type Decision, type DecisionAnswer } from './schema.ts';
import { settledRunOf } from './settle-run.ts';
import type { SettledRun } from './settled-run-repository.ts';

export type Answered = {
  decision: Decision;
  /** For whoever settled the last request of the run, and nobody else: it is theirs to carry on. */
  settledRun?: SettledRun;
};

const OVER = ['finished', 'failed', 'stopped', 'interrupted'];

function requireOpen(held: HeldDecision, principal: Principal): void {
  if (held.status === 'answered') {
    throw new AppError('CONFLICT', describeSettled(held, principal));
  }
  if (held.status !== 'pending' || held.late) {
    throw new AppError('NOT_FOUND', describeSettled(held, principal));
  }
  if (OVER.includes(held.runStatus)) {
    throw new AppError('NOT_FOUND', 'This is not needed any more: the run has ended.');
  }
}

/**
 * Answers a request, once: the first answer wins, from whatever tab, person or program.
 * @throws AppError NOT_FOUND (foreign, unknown, expired, withdrawn), CONFLICT (answered already, with
 *   the answer that won), INVALID_REQUEST (the answer does not fit)
 */
export async function answerDecision(
  principal: Principal,
  id: string,
  answer: DecisionAnswer,
  via: AnswerWay,
): Promise<Answered> {
  const way = ANSWER_WAYS.includes(via) ? via : 'api';
  const { row, settledRun } = await decisionTransaction(principal.tenantId, async (db) => {
    const [held] = await holdDecisions(db, [id]);
    if (!held || (held.ownerId !== principal.userId && !answersForEveryone(principal))) {
      throw new AppError('NOT_FOUND', 'There is no such request.');
    }
    requireOpen(held, principal);
    const checked = checkAnswer(held.request, answer);
    const settled = await recordAnswer(db, principal, held, checked, way);
    return { row: settled, settledRun: await settledRunOf(db, settled.runId) };
  });
  publishDecisions(principal.tenantId, [row]);
  return { decision: toDecision(row), ...(settledRun && { settledRun }) };
}
