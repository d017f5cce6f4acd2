import { rememberRun } from '../memory/index.ts';
import { loadTranscript, type RunStatus, STEERED, type ThreadScope } from '../runs/index.ts';
import { tunables } from '../tunables.ts';

/** Keeps what was asked and answered for later conversations, once a turn has come to its end. */
export async function rememberTurn(
  scope: ThreadScope,
  runId: string,
  status: RunStatus,
): Promise<void> {
  if (status !== 'finished') return;
  const range = { fromRunId: runId, runs: tunables.memory.runsOfTurn };
  const { messages } = await loadTranscript(scope.tenantId, scope.threadId, range);
  const start = messages.findLastIndex(
    (message) => message.role === 'user' && message.name !== STEERED,
  );
  if (start >= 0) await rememberRun(scope, runId, messages.slice(start));
}
