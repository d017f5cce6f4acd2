export { appendAudit } from './append-audit.ts';
export { listAudit } from './list-audit.ts';
export type { NewAuditEvent } from './schema.ts';
