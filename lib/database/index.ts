export { rawPool } from './client.ts';
export { isUniqueViolation, sqlState } from './database-errors.ts';
export { type DatabaseStatus, databaseStatus } from './database-status.ts';
export { fragment, TENANT } from './sql-template.ts';
export { takeTurns } from './take-turns.ts';
export {
  type ScopedPrismaClient,
  type SystemDatabase,
  systemDatabase,
  type TenantDatabase,
  tenantDatabase,
} from './tenant-database.ts';
export { vectorAvailable } from './vector-extension.ts';
