import { randomBytes, randomUUID } from 'node:crypto';
import type { Principal } from '../auth/index.ts';
import { DAY_MS } from '../days.ts';
import { AppError } from '../errors/index.ts';
import { listPath } from '../runs/index.ts';
import { requireThread } from '../threads/index.ts';
import { tunables } from '../tunables.ts';
import { hashToken } from './hash-token.ts';
import { type CreatedShare, type ShareScope, sharePath } from './schema.ts';
import { insertShare } from './share-repository.ts';

/**
 * Makes a link under which anybody can read the conversation, without signing in, until it expires
 * or is revoked. A `snapshot` ends with the last run that has ended.
 * @param share `expiresAt` is ISO 8601
 * @throws AppError NOT_FOUND; INVALID_REQUEST for a time that has passed or is too far away, or when
 *   nothing was said yet; RATE_LIMITED when too many links hold
 */
export async function createShare(
  principal: Principal,
  share: { threadId: string; scope: ShareScope; expiresAt: string },
): Promise<CreatedShare> {
  const { threadId, scope } = share;
  const { workspaceId } = await requireThread(principal, threadId);
  const expiresAt = readExpiry(share.expiresAt);
  const lastRunId = await findLastRun(principal.tenantId, threadId);
  const untilRunId = scope === 'snapshot' ? lastRunId : null;
  const token = randomBytes(32).toString('base64url');
  const { maxPerThread } = tunables.shares;
  const row = { id: randomUUID(), threadId, workspaceId, scope, untilRunId, expiresAt };
  const tokenHash = hashToken(token);
  const created = await insertShare(principal, { ...row, tokenHash }, maxPerThread);
  if (!created) {
    const message = `A conversation has at most ${maxPerThread} links. Revoke one first.`;
    throw new AppError('RATE_LIMITED', message);
  }
  return { share: created, path: sharePath(token) };
}

function readExpiry(text: string): Date {
  const expiresAt = new Date(text);
  const { maxDays } = tunables.shares;
  const ahead = expiresAt.getTime() - Date.now();
  if (ahead > 0 && ahead <= maxDays * DAY_MS) return expiresAt;
  const message = `Choose a time from now on for the link to expire, at most ${maxDays} days ahead.`;
  throw new AppError('INVALID_REQUEST', message);
}

/** The newest run of the shown branch that has ended: what is still being written is no snapshot. */
async function findLastRun(tenantId: string, threadId: string): Promise<string> {
  const path = await listPath(tenantId, threadId, { limit: 2 });
  const last = path.find(({ status }) => status !== 'running');
  if (last) return last.runId;
  throw new AppError(
    'INVALID_REQUEST',
    'There is nothing to share yet. Wait for the first answer.',
  );
}
