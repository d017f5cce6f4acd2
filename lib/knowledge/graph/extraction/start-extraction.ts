import { env } from '../../../env.ts';
import { log } from '../../../log.ts';
import { tunables } from '../../../tunables.ts';
import { ENTITY_VERSION } from '../entity-version.ts';
import { extractNext } from './extract-with-model.ts';
import { queueUnread } from './extraction-queue-repository.ts';

/**
 * Has a model read what waits for it, one document at a time and beside the ingestion, which never
 * waits for a provider. Until `signal` aborts.
 * @returns `wake`, which looks for documents, and `stopped`, which waits for the one in work
 */
export function startExtraction(signal: AbortSignal): {
  wake: () => void;
  stopped: () => Promise<void>;
} {
  let working: Promise<void> | undefined;
  let pausedUntil = 0;

  const pause = () => {
    pausedUntil = Date.now() + tunables.extraction.pauseMs;
  };
  const work = async (): Promise<void> => {
    while (!signal.aborted) {
      const outcome = await extractNext(signal);
      if (outcome === 'failed') return pause();
      if (outcome === 'done') continue;
      if (env().GRAPH_MODEL !== 'all' || !(await queueUnread(ENTITY_VERSION))) return;
    }
  };
  const wake = () => {
    if (working || signal.aborted || env().GRAPH_MODEL === 'off') return;
    if (Date.now() < pausedUntil) return;
    working = work()
      .catch((error: unknown) => {
        log.warn({ err: error }, 'looking for entities failed');
        pause();
      })
      .finally(() => {
        working = undefined;
      });
  };
  return { wake, stopped: async () => working };
}
