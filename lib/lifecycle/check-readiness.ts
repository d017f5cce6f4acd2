import { databaseStatus } from '../database/index.ts';
import { describeModel } from '../models/index.ts';

export type Readiness = {
  ready: boolean;
  checks: { database: 'ok' | 'down'; migrations: 'ok' | 'pending' | 'unknown'; model: string };
};

/** What this instance needs to work. Names no host, path or error text. */
export async function checkReadiness(): Promise<Readiness> {
  const { database, migrations } = await databaseStatus();
  const { provider: model } = await describeModel();
  const ready = database === 'ok' && migrations === 'ok';
  return { ready, checks: { database, migrations, model } };
}
