import { log } from '../log.ts';
import { claimJob } from './scheduled-job-repository.ts';

/** Work that one of the instances does once in a while. */
type Job = {
  name: string;
  everyMs: number;
  /** @param signal fires when the server ends; what is left is for the next time */
  work: (signal: AbortSignal) => Promise<void>;
};

/** Instances look more often than the work is due, so that one that ends leaves no long gap. */
const LOOKS = 3;

/** Sees to a job until the function that it returns is called; that waits for work in progress. */
export function startJob({ name, everyMs, work }: Job): () => Promise<void> {
  const ending = new AbortController();
  let current: Promise<void> | undefined;
  const look = async () => {
    if (await claimJob(name, everyMs)) await work(ending.signal);
  };
  const tick = () => {
    current ??= look()
      .catch((error) => log.error({ err: error, job: name }, 'a scheduled job failed'))
      .finally(() => {
        current = undefined;
      });
  };
  tick();
  const timer = setInterval(tick, everyMs / LOOKS);
  return async () => {
    clearInterval(timer);
    ending.abort();
    await current;
  };
}
