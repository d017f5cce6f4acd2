import { systemDatabase } from '../../database/index.ts';

/** Room of deleted rows is used again, and the planner knows the sizes. One table after the other. */
export async function vacuumIndex(): Promise<void> {
  const db = systemDatabase();
  await db.execute`VACUUM (ANALYZE) term`;
  await db.execute`VACUUM (ANALYZE) posting`;
  await db.execute`VACUUM (ANALYZE) chunk`;
  await db.execute`VACUUM (ANALYZE) entity`;
  await db.execute`VACUUM (ANALYZE) entity_mention`;
  await db.execute`VACUUM (ANALYZE) document`;
}
