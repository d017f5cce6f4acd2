import { redact, redactText } from '../redaction/index.ts';
import { insertAuditRows } from './audit-repository.ts';
import type { NewAuditEvent } from './schema.ts';

/** Appends in the caller's transaction, so that nothing happens unrecorded and nothing else is recorded. */
export async function appendAudit(
  db: Parameters<typeof insertAuditRows>[0],
  events: readonly NewAuditEvent[],
): Promise<void> {
  const redacted = events.map((event) => ({
    ...event,
    subject: redactText(event.subject),
    details: redact(event.details),
  }));
  await insertAuditRows(db, redacted);
}
