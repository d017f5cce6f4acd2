import * as z from 'zod';
import { appendAudit } from '../audit/index.ts';
import { AppError } from '../errors/index.ts';
import type { ThreadScope } from '../runs/schema.ts';
import { tunables } from '../tunables.ts';
import { checkAnswer } from './check-answer.ts';
import {
  decisionTransaction,
  type HeldDecision,
  holdDecisions,
  listPendingIds,
  settleDecision,
} from './decision-repository.ts';
import type { DecisionRow } from './decision-row.ts';
import { describeSettled } from './describe-answer.ts';
import { publishDecisions } from './publish-decisions.ts';
import { readResumePayload } from './read-resume-payload.ts';
import { recordAnswer } from './record-answer.ts';
import { type ResumeEntry, resumeEntrySchema } from './schema.ts';

type Database = Parameters<typeof holdDecisions>[0];
type Entry = z.output<typeof resumeEntrySchema>;

const refuse = (message: string): never => {
  throw new AppError('INVALID_REQUEST', message);
};
const resumeSchema = z.array(resumeEntrySchema).min(1).max(tunables.decisions.pageSize);

function readEntries(resume: readonly ResumeEntry[]): Entry[] {
  const parsed = resumeSchema.safeParse(resume);
  if (!parsed.success) return refuse('resume: is not a list of {interruptId, status, payload}.');
  const ids = parsed.data.map(({ interruptId }) => interruptId);
  if (new Set(ids).size < ids.length) return refuse('resume: an interrupt is answered twice.');
  return parsed.data;
}

/** The one run that all of them are of, when each can still be answered. */
function requireAnswerable(held: HeldDecision[], entries: Entry[], scope: ThreadScope): string {
  const foreign = held.some(
    (one) => one.threadId !== scope.threadId || one.ownerId !== scope.userId,
  );
  const [first] = held;
  if (!first || foreign || held.length < entries.length) {
    return refuse('resume: an interrupt is not of this conversation.');
  }
  if (held.some(({ runId }) => runId !== first.runId)) {
    return refuse('resume: the interrupts are of different runs.');
  }
  const closed = held.find(({ status, late }) => status !== 'pending' || late);
  if (closed) return refuse(describeSettled(closed, scope));
  if (first.runStatus !== 'waiting') return refuse('The run does not wait for an answer.');
  return first.runId;
}

async function settle(
  db: Database,
  scope: ThreadScope,
  held: HeldDecision,
  entry: Entry,
): Promise<DecisionRow> {
  if (entry.status === 'resolved') {
    const answer = checkAnswer(held.request, readResumePayload(held.request, entry.payload));
    return recordAnswer(db, scope, held, answer, 'chat');
  }
  const row = await settleDecision(db, held.id, { status: 'withdrawn' });
  if (!row) return refuse('Somebody else was faster. Look at the answer.');
  const { workspaceId, id, kind, toolName } = held;
  const details = { kind, toolName };
  const action = 'decision.withdrawn';
  await appendAudit(db, [{ workspaceId, actor: scope.userId, action, subject: id, details }]);
  return row;
}

/**
 * Stores the answers of an AG-UI resume, all or nothing. They have to settle everything that the run
 * still asks; `cancelled` takes a request back.
 * @returns the waiting run, which is the caller's to carry on
 * @throws AppError INVALID_REQUEST: foreign, answered before, expired, incomplete, or not fitting
 */
export async function answerInterrupts(
  scope: ThreadScope,
  resume: readonly ResumeEntry[],
): Promise<string> {
  const entries = readEntries(resume);
  const ids = entries.map(({ interruptId }) => interruptId.replaceAll('\0', ''));
  const { runId, rows } = await decisionTransaction(scope.tenantId, async (db) => {
    const held = await holdDecisions(db, ids);
    const of = requireAnswerable(held, entries, scope);
    const rows: DecisionRow[] = [];
    for (const one of held) {
      const entry = entries.find(({ interruptId }) => interruptId === one.id);
      if (entry) rows.push(await settle(db, scope, one, entry));
    }
    const open = await listPendingIds(db, of);
    if (open.length > 0) refuse('resume: answer everything that the run asks, or cancel it.');
    return { runId: of, rows };
  });
  publishDecisions(scope.tenantId, rows);
  return runId;
}
