import type { Principal } from '../auth/index.ts';
import {
  answerDecision,
  answerInterrupts,
  expireDecisions,
  findSettledRun,
  withdrawDecisions,
} from '../decisions/index.ts';
import type { Decision, DecisionAnswer } from '../decisions/schema.ts';
import { log } from '../log.ts';
import { continueRun, type InterruptPort, type ThreadScope } from '../runs/index.ts';
import { tunables } from '../tunables.ts';
import { agentForThread } from './agent-for-thread.ts';

type Via = Parameters<typeof answerDecision>[3];

/**
 * Answers a decision; when nothing else of its run is open, the run goes on.
 * @throws AppError NOT_FOUND, INVALID_REQUEST, CONFLICT (answered already)
 */
export async function answerAndContinue(
  principal: Principal,
  id: string,
  answer: DecisionAnswer,
  via: Via,
): Promise<Decision> {
  const { decision, settledRun } = await answerDecision(principal, id, answer, via);
  if (settledRun) {
    const { runId, ...scope } = settledRun;
    await continueRun(scope, runId, agentForThread);
  }
  return decision;
}

/** How the run log hears of answers that come through AG-UI. */
export const interruptPort: InterruptPort = {
  answer: answerInterrupts,
  withdraw: async (scope, waitingRunId) => {
    await withdrawDecisions(scope, waitingRunId);
    await continueRun(scope, waitingRunId, agentForThread);
  },
};

/**
 * Carries a run on whose last question was answered before the run itself had come to its end.
 * Called after every run that ends waiting.
 */
export async function continueIfSettled(runId: string): Promise<void> {
  const settled = await findSettledRun(runId);
  if (!settled) return;
  const { runId: waiting, ...scope } = settled;
  await continueRun(scope, waiting, agentForThread);
}

/** Lets expired decisions count as denied, and carries on runs that a crash left behind answered. */
async function continueSettledRuns(): Promise<void> {
  for (const { runId, ...scope } of await expireDecisions(new Date())) {
    await continueRun(scope satisfies ThreadScope, runId, agentForThread);
  }
}

/** Looks after open decisions until the function that it returns is called. */
export async function watchDecisions(): Promise<() => void> {
  await continueSettledRuns();
  const timer = setInterval(() => {
    continueSettledRuns().catch((error) => log.error({ err: error }, 'decisions were not swept'));
  }, tunables.decisions.sweepMs);
  return () => clearInterval(timer);
}
