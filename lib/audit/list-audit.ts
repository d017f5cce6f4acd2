import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { tunables } from '../tunables.ts';
import { listActors, listAuditRows } from './audit-repository.ts';
import type { AuditPage, AuditQuery } from './schema.ts';

/** @throws AppError FORBIDDEN for whoever does not look after the tenant */
export function requireAuditReader({ role }: Principal): void {
  if (role === 'owner' || role === 'admin') return;
  throw new AppError('FORBIDDEN', 'Only owners and admins read the audit log. Ask one of them.');
}

/**
 * A page of a tenant's audit log, newest first, for those who look after it.
 * @throws AppError FORBIDDEN
 */
export async function listAudit(
  principal: Principal,
  { cursor, ...filter }: AuditQuery = {},
): Promise<AuditPage> {
  requireAuditReader(principal);
  const { pageSize, maxActors } = tunables.audit;
  const { tenantId } = principal;
  const [rows, actors] = await Promise.all([
    listAuditRows(principal, filter, cursor ?? null, pageSize + 1),
    listActors(tenantId, maxActors),
  ]);
  const events = rows.slice(0, pageSize);
  const nextCursor = rows.length > pageSize ? (events.at(-1)?.id ?? null) : null;
  return { events, nextCursor, actors };
}
