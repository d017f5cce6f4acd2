import { log } from '../log.ts';
import { tunables } from '../tunables.ts';
import { deleteIdleCounts } from './count-repository.ts';

/** Forgets what is not in use any more, now and then, until the function that it returns is called. */
export function watchLimits(): () => void {
  const sweep = () =>
    deleteIdleCounts().catch((error) => log.error({ err: error }, 'idle limits were not deleted'));
  const timer = setInterval(sweep, tunables.limits.sweepMs);
  timer.unref();
  return () => clearInterval(timer);
}
