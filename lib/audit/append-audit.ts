import { redact, redactText } from '../redaction/index.ts';
import {
  insertAuditRow,
  insertAuditRows,
  insertAuditRowsAcross,
  type RedactedAuditEvent,
} from './audit-repository.ts';
import type { NewAuditEvent } from './schema.ts';

/** Appends in the caller's transaction, so that nothing happens unrecorded and nothing else is recorded. */
export async function appendAudit(
  db: Parameters<typeof insertAuditRows>[0],
  events: readonly NewAuditEvent[],
): Promise<void> {
  await insertAuditRows(db, events.map(redacted));
}

/** The same for work that is done for several tenants at once, in its transaction. */
export async function appendAuditAcross(
  db: Parameters<typeof insertAuditRowsAcross>[0],
  events: readonly (NewAuditEvent & { tenantId: string })[],
): Promise<void> {
  await insertAuditRowsAcross(
    db,
    events.map((event) => ({ ...redacted(event), tenantId: event.tenantId })),
  );
}

/** Appends an event that nothing else is stored with. */
export function recordAudit(tenantId: string, event: NewAuditEvent): Promise<void> {
  return insertAuditRow(tenantId, redacted(event));
}

function redacted(event: NewAuditEvent): RedactedAuditEvent {
  return { ...event, subject: redactText(event.subject), details: redact(event.details) };
}
