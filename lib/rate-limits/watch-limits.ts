import { startJob } from '../schedule/index.ts';
import { tunables } from '../tunables.ts';
import { deleteIdleCounts } from './count-repository.ts';

/** Lets one of the instances forget, now and then, what is not in use any more. @returns what ends it */
export function watchLimits(): () => Promise<void> {
  const { sweepMs: everyMs } = tunables.limits;
  return startJob({
    name: 'idle limits',
    everyMs,
    work: async () => void (await deleteIdleCounts()),
  });
}
