import { tunables } from '../tunables.ts';
import { announceDocument } from './announce-document.ts';
import { storeProgress } from './claimed-document-repository.ts';
import type { Claim } from './document-claim-repository.ts';

/**
 * A function that stores and announces progress (0–100), not more often than people can see, one
 * write at a time.
 * @param onLost called when the write shows that the claim does not hold any more
 */
export function progressReporter(claim: Claim, onLost: () => void): (progress: number) => void {
  let last = 0;
  let writing = false;
  return (progress) => {
    if (writing || Date.now() - last < tunables.ingestion.progressMs) return;
    last = Date.now();
    writing = true;
    storeProgress(claim, Math.round(progress))
      .then(async (held) => {
        if (held) await announceDocument(claim.tenantId, claim.id);
        else onLost();
      })
      // The next write of the document meets the same trouble and says so.
      .catch(() => {})
      .finally(() => {
        writing = false;
      });
  };
}
