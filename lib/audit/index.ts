export { appendAudit } from './audit-repository.ts';
export { listAudit } from './list-audit.ts';
export type { NewAuditEvent } from './schema.ts';
