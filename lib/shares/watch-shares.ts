import { log } from '../log.ts';
import { tunables } from '../tunables.ts';
import { deleteEndedShares } from './open-share-repository.ts';

/** Deletes links that have ended, now and then, until the function that it returns is called. */
export function watchShares(): () => void {
  const sweep = () =>
    deleteEndedShares().catch((error) => log.error({ err: error }, 'ended links were not deleted'));
  void sweep();
  const timer = setInterval(sweep, tunables.shares.sweepMs);
  return () => clearInterval(timer);
}
