import type { Principal } from '../auth/index.ts';
import { AppError } from '../errors/index.ts';
import { tunables } from '../tunables.ts';
import { listAuditRows } from './audit-repository.ts';
import type { AuditEvent } from './schema.ts';

/**
 * A page of a tenant's audit log, newest first, for those who look after it.
 * @throws AppError FORBIDDEN, INVALID_REQUEST (cursor)
 */
export async function listAudit(
  { tenantId, role }: Principal,
  cursor: string | null,
): Promise<{ events: AuditEvent[]; nextCursor: string | null }> {
  if (role !== 'owner' && role !== 'admin') {
    throw new AppError('FORBIDDEN', 'Only admins read the audit log. Ask one of them.');
  }
  if (cursor !== null && !/^\d{1,18}$/.test(cursor)) {
    throw new AppError('INVALID_REQUEST', 'cursor: is not usable');
  }
  const size = tunables.audit.pageSize;
  const rows = await listAuditRows(tenantId, cursor, size + 1);
  const events = rows.slice(0, size);
  return { events, nextCursor: rows.length > size ? (events.at(-1)?.id ?? null) : null };
}
