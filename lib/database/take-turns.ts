import { TENANT } from './sql-template.ts';
import type { TenantDatabase } from './tenant-database.ts';

/**
 * Lets transactions of a tenant that name the same thing go on one after the other, until they end.
 * What a statement after it counts, no other of them changes: it is for limits, since two statements
 * at once that count and then insert see each other's rows only afterwards.
 */
export async function takeTurns(db: TenantDatabase, thing: string): Promise<void> {
  await db.execute`
    SELECT pg_advisory_xact_lock(hashtextextended(${TENANT}::text || ' ' || ${thing}::text, 0))`;
}
