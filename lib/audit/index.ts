export { appendAudit, appendAuditAcross, recordAudit } from './append-audit.ts';
export { hasEventSince } from './audit-repository.ts';
export { downloadAudit } from './download-audit.ts';
export { listAudit } from './list-audit.ts';
export type { NewAuditEvent } from './schema.ts';
