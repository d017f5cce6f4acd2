import { expect, it, vi } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { systemDatabase } from '../database/index.ts';
import { startJob } from './index.ts';
import { claimJob } from './scheduled-job-repository.ts';

withTestDatabase();

it('gives a job that is due to one of those who ask at the same time', async () => {
  const asked = await Promise.all(Array.from({ length: 8 }, () => claimJob('swept', 60_000)));
  expect(asked.filter(Boolean)).toHaveLength(1);
  await systemDatabase().execute`
    UPDATE scheduled_job SET started_at = now() - interval '61 seconds' WHERE name = 'swept'`;
  const later = await Promise.all(Array.from({ length: 8 }, () => claimJob('swept', 60_000)));
  expect(later.filter(Boolean)).toHaveLength(1);
});

it('is done by one of two instances that see to it, and told when the server ends', async () => {
  const work = vi.fn<(signal: AbortSignal) => Promise<void>>().mockResolvedValue();
  const job = { name: 'shared', everyMs: 60_000, work };
  const stops = [startJob(job), startJob(job)];
  await Promise.all(stops.map((stop) => stop()));
  expect(work).toHaveBeenCalledTimes(1);
  expect(work.mock.calls[0]?.[0].aborted).toBe(true);
});

it('is seen to again after it failed', async () => {
  const work = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('x'));
  const stop = startJob({ name: 'failing', everyMs: 30, work });
  await vi.waitFor(() => expect(work.mock.calls.length).toBeGreaterThan(1), { timeout: 30_000 });
  await stop();
});
