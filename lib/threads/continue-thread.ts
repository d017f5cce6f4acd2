import { randomUUID } from 'node:crypto';
import { type ActivitySnapshotEvent, EventType } from '@ag-ui/core';
import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { type SummaryContent, summariseConversation } from '../memory/index.ts';
import { SUMMARY_ACTIVITY } from '../memory/schema.ts';
import { resolveModel, resolveSmallModel } from '../models/index.ts';
import { listPath, loadTranscript, recordThread } from '../runs/index.ts';
import { tunables } from '../tunables.ts';
import { continuedTitle } from './continued-title.ts';
import { requireThread } from './get-thread.ts';

/**
 * Opens a conversation that carries on with another one's branch: its first entry is a summary of
 * what was said there, which the model is given with every question.
 * @param signal ends the summary; then there is no new conversation
 * @throws AppError NOT_FOUND, CONFLICT while the assistant works or waits for a decision,
 *   INVALID_REQUEST when nothing was said yet
 */
export async function continueThread(
  principal: Principal,
  threadId: string,
  signal?: AbortSignal,
): Promise<{ threadId: string }> {
  const { title, workspaceId } = await requireThread(principal, threadId);
  const messages = await loadBranch(principal.tenantId, threadId);
  const told = await summariseConversation(messages, { model: summaryModel(), signal });
  const scope = { ...principal, workspaceId, threadId: randomUUID() };
  const runId = randomUUID();
  const events = [summaryEvent(runId, { ...told, fromThreadId: threadId })];
  await recordThread(scope, { runId, title: continuedTitle(title), events });
  return { threadId: scope.threadId };
}

async function loadBranch(tenantId: string, threadId: string) {
  const [head] = await listPath(tenantId, threadId, { limit: 1 });
  if (!head) throw new AppError('INVALID_REQUEST', 'Nothing was said in this conversation yet.');
  if (head.status === 'running' || head.status === 'waiting') {
    const message = 'The assistant is not done here. Stop it first, or wait for the answer.';
    throw new AppError('CONFLICT', message);
  }
  const range = { untilRunId: head.keptFromRunId, runs: tunables.runs.historyRuns };
  return (await loadTranscript(tenantId, threadId, range)).messages;
}

/** The model that summarises; offline, the conversation's own sentences do. */
function summaryModel() {
  const { model, offline } = resolveModel();
  return resolveSmallModel() ?? (offline ? undefined : model);
}

function summaryEvent(runId: string, content: SummaryContent): ActivitySnapshotEvent {
  return {
    type: EventType.ACTIVITY_SNAPSHOT,
    messageId: `summary-${runId}`,
    activityType: SUMMARY_ACTIVITY,
    content,
    replace: true,
  };
}
