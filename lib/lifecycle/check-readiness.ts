import { databaseStatus } from '../database/index.ts';
import { describeModel } from '../models/index.ts';
import { isShuttingDown } from './shutdown-hooks.ts';

export type Readiness = {
  ready: boolean;
  /** `stopping` from the moment on that it takes no new work. */
  process: 'running' | 'stopping';
  checks: { database: 'ok' | 'down'; migrations: 'ok' | 'pending' | 'unknown'; model: string };
};

/** What this instance needs to take work. Names no host, path or error text. */
export async function checkReadiness(): Promise<Readiness> {
  const { database, migrations } = await databaseStatus();
  const { provider: model } = await describeModel();
  const stopping = isShuttingDown();
  const ready = database === 'ok' && migrations === 'ok' && !stopping;
  return {
    ready,
    process: stopping ? 'stopping' : 'running',
    checks: { database, migrations, model },
  };
}
