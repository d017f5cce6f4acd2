import { systemDatabase } from '../database/index.ts';

/** Takes a job, unless somebody began it less than `everyMs` ago. Of several at once, one gets it. */
export async function claimJob(name: string, everyMs: number): Promise<boolean> {
  const claimed = await systemDatabase().query`
    INSERT INTO scheduled_job AS had (name, started_at) VALUES (${name}, now())
    ON CONFLICT (name) DO UPDATE SET started_at = now()
      WHERE had.started_at <= now() - ${everyMs}::float8 * interval '1 millisecond'
    RETURNING name`;
  return claimed.length > 0;
}
