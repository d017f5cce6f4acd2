export { appendAudit } from './audit-repository.ts';
export { listAudit } from './list-audit.ts';
export { type AuditAction, type AuditEvent, type NewAuditEvent, SYSTEM_ACTOR } from './schema.ts';
