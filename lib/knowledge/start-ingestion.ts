import { env } from '../env.ts';
import { log } from '../log.ts';
import { tunables } from '../tunables.ts';
import { onQueued } from './announce-document.ts';
import { claimNextDocument, releaseAllClaims } from './document-claim-repository.ts';
import { drawEntities, drawNextEntities } from './graph/draw-entities.ts';
import { startExtraction } from './graph/extraction/start-extraction.ts';
import { ingestDocument } from './ingest-document.ts';
import { maintainIndex } from './retrieval/maintain-index.ts';

type Stop = () => Promise<void>;

/** Several bundles live in one server process; one ingestion serves them all. */
const holder = globalThis as typeof globalThis & { __flightdeckIngestion?: Stop };

/**
 * Starts the ingestion of this process; a second call changes nothing. It is woken by new
 * documents, and looks by itself for those of other instances and for claims that ran out.
 * @returns a function that ends it; documents in work go back to the queue
 */
export function startIngestion(): Stop {
  holder.__flightdeckIngestion ??= start();
  return holder.__flightdeckIngestion;
}

function start(): Stop {
  const { concurrency, leaseMs, pollMs } = tunables.ingestion;
  const stopping = new AbortController();
  const working = new Set<Promise<void>>();
  const extraction = startExtraction(stopping.signal);
  let claiming: Promise<void> = Promise.resolve();

  const fill = async (): Promise<void> => {
    while (!stopping.signal.aborted && working.size < concurrency) {
      const claim = await claimNextDocument(crypto.randomUUID(), leaseMs);
      if (!claim) {
        if (working.size > 0) return;
        await maintainIndex();
        if (await drawNextEntities(stopping.signal)) continue;
        return;
      }
      // It is found before it is in the graph: questions wait for the one, nobody for the other.
      const work = ingestDocument(claim, stopping.signal)
        .then(() => drawEntities(claim, claim.id, stopping.signal))
        .then(() => {})
        .catch((error: unknown) => log.error({ err: error }, 'ingestion was interrupted'))
        .finally(() => {
          working.delete(work);
          wake();
        });
      working.add(work);
    }
  };
  /** Claims one after the other, so that two wake-ups never take more than there is room for. */
  const wake = () => {
    claiming = claiming
      .then(fill)
      .catch((error: unknown) => log.warn({ err: error }, 'looking for documents failed'))
      .then(extraction.wake);
  };

  // The embedded database has one process: whatever is claimed now was left by an earlier one.
  if (!env().DATABASE_URL) {
    claiming = releaseAllClaims().then(
      () => {},
      (error: unknown) => log.warn({ err: error }, 'releasing old claims failed'),
    );
  }
  const poll = setInterval(wake, pollMs);
  const unsubscribe = onQueued(wake);
  wake();

  return async () => {
    clearInterval(poll);
    unsubscribe();
    stopping.abort(new Error('the server stops'));
    holder.__flightdeckIngestion = undefined;
    await claiming;
    await Promise.all([...working, extraction.stopped()]);
  };
}
