import { recordCitations } from '../knowledge/index.ts';
import { rememberRun } from '../memory/index.ts';
import { loadTranscript, type RunStatus, STEERED, type ThreadScope } from '../runs/index.ts';
import { tunables } from '../tunables.ts';
import { continueIfSettled } from './answer-and-continue.ts';

/** What follows the end of a run: a turn that is finished is remembered, an answered one goes on. */
export async function followUpRun(
  scope: ThreadScope,
  runId: string,
  status: RunStatus,
): Promise<void> {
  if (status === 'waiting') await continueIfSettled(runId);
  if (status === 'finished') await rememberTurn(scope, runId);
}

/** Keeps what was asked and answered for later conversations, and what the answers rest on. */
async function rememberTurn(scope: ThreadScope, runId: string): Promise<void> {
  const range = { fromRunId: runId, runs: tunables.memory.runsOfTurn };
  const { messages } = await loadTranscript(scope.tenantId, scope.threadId, range);
  const start = messages.findLastIndex(
    (message) => message.role === 'user' && message.name !== STEERED,
  );
  if (start < 0) return;
  const turn = messages.slice(start);
  const kept = await Promise.allSettled([
    recordCitations(scope, runId, turn),
    rememberRun(scope, runId, turn),
  ]);
  for (const one of kept) if (one.status === 'rejected') throw one.reason;
}
