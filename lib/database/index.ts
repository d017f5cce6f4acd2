export { rawPool } from './client.ts';
export { isDataRefused, isUniqueViolation } from './database-errors.ts';
export { databaseStatus } from './database-status.ts';
export { fragment, TENANT } from './sql-template.ts';
export { takeTurns } from './take-turns.ts';
export { systemDatabase, type TenantDatabase, tenantDatabase } from './tenant-database.ts';
export { vectorAvailable } from './vector-extension.ts';
