import { randomUUID } from 'node:crypto';
import { AppError } from '../errors/index.ts';
import type { ThreadScope } from './schema.ts';
import { type AgentFactory, startRun } from './start-run.ts';
import { publishCommitted } from './thread-signals.ts';

/**
 * Carries a waiting run on, after everything it asked was answered. Exactly one call does; for the
 * others, and for a run that does not wait, it is nothing.
 * @returns whether this call started the continuation
 */
export async function continueRun(
  scope: ThreadScope,
  waitingRunId: string,
  nextAgent: AgentFactory,
): Promise<boolean> {
  const request = { messages: [], tools: [], context: [], forwardedProps: {} };
  try {
    const runId = randomUUID();
    await startRun(scope, runId, request, nextAgent(scope), nextAgent, waitingRunId);
    publishCommitted(scope.threadId, undefined);
    return true;
  } catch (error) {
    const gone = error instanceof AppError && ['CONFLICT', 'INVALID_REQUEST'].includes(error.code);
    if (gone) return false;
    throw error;
  }
}
