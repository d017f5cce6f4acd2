import { startJob } from '../schedule/index.ts';
import { tunables } from '../tunables.ts';
import { deleteEndedShares } from './open-share-repository.ts';

/** Lets one of the instances delete, now and then, links that have ended. @returns what ends it */
export function watchShares(): () => Promise<void> {
  const { sweepMs: everyMs } = tunables.shares;
  return startJob({
    name: 'ended links',
    everyMs,
    work: async () => void (await deleteEndedShares()),
  });
}
