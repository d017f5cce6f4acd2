import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import { appendAudit } from '../audit/index.ts';
import { AppError } from '../errors/index.ts';
import type { ThreadScope } from '../runs/schema.ts';
import { readWorkspaceSettings } from '../settings/index.ts';
import { tunables } from '../tunables.ts';
import { decisionTransaction, insertDecisions } from './decision-repository.ts';
import { toDecision } from './decision-row.ts';
import { publishDecisions } from './publish-decisions.ts';
import { revealPreview } from './reveal-hidden.ts';
import { type Decision, type NewDecision, newDecisionSchema } from './schema.ts';

/** How long a request of the workspace stays open, in ms: what its admins set, else the default. */
async function expiryOf({ tenantId, workspaceId }: ThreadScope): Promise<number> {
  const { decisionExpiryHours } = await readWorkspaceSettings(tenantId, workspaceId);
  return decisionExpiryHours === null
    ? tunables.decisions.expiryMs
    : decisionExpiryHours * 60 * 60_000;
}

function shown({ request, ...ask }: z.output<typeof newDecisionSchema>) {
  if (request.kind !== 'tool_approval') return { ...ask, request };
  return { ...ask, request: { ...request, preview: revealPreview(request.preview) } };
}

/**
 * Stores what a run asks a human before it ends waiting, in order, each open until it expires.
 * @throws AppError NOT_FOUND when the run is not one of the thread
 */
export async function askDecisions(
  scope: ThreadScope,
  runId: string,
  asks: readonly NewDecision[],
): Promise<Decision[]> {
  if (asks.length === 0) return [];
  const { tenantId, workspaceId, threadId, userId: actor } = scope;
  const given = asks.map((ask) => ({ ...shown(newDecisionSchema.parse(ask)), id: randomUUID() }));
  const expiryMs = await expiryOf(scope);
  const rows = await decisionTransaction(tenantId, async (db) => {
    const stored = await insertDecisions(db, { threadId, runId }, given, expiryMs);
    if (stored.length < given.length) {
      throw new AppError('NOT_FOUND', 'There is no such run in this conversation.');
    }
    const audited = stored.map(({ id, kind, toolName, because }) => {
      const details = { kind, toolName, because, runId };
      return { workspaceId, actor, action: 'decision.asked' as const, subject: id, details };
    });
    await appendAudit(db, audited);
    return stored;
  });
  publishDecisions(tenantId, rows);
  return rows.map(toDecision);
}
