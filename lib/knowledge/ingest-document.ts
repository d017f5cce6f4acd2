import { AppError } from '../errors/index.ts';
import { log } from '../log.ts';
import { record } from '../telemetry/index.ts';
import { tunables } from '../tunables.ts';
import { announceDocument, onCancelled } from './announce-document.ts';
import { ClaimLost, hold } from './claim-lost.ts';
import {
  extendClaim,
  failDocument,
  finishDocument,
  releaseClaim,
  storeChunks,
  storeParsed,
} from './claimed-document-repository.ts';
import type { Claim } from './document-claim-repository.ts';
import { initialTitle } from './document-name.ts';
import { loadSource } from './load-source.ts';
import { isBlankNote } from './notes/note-text.ts';
import { parseDocument } from './parse/parse-document.ts';
import type { PreparedDocument } from './parse/worker-message.ts';
import { progressReporter } from './report-progress.ts';
import { embedDocument } from './retrieval/embed-document.ts';
import { countIndexed } from './retrieval/maintain-index.ts';

/** Where the bar stands when a part of the work is done, 0–100. */
const LOADED = 5;
const PARSED = 45;
const INDEXED = 90;
const EMBEDDED = 99;

const BLANK_NOTE: PreparedDocument = { kind: 'markdown', text: '', chunks: [] };

/**
 * Brings a claimed document from its source to `ready`, or to `failed` with the reason. When `stop`
 * aborts, it goes back to the queue.
 * @throws AppError DATABASE_UNAVAILABLE: the claim runs out by itself
 */
export async function ingestDocument(claim: Claim, stop: AbortSignal): Promise<void> {
  const lost = new AbortController();
  const lose = () => lost.abort(new ClaimLost());
  const unsubscribe = onCancelled((id) => {
    if (id === claim.id) lose();
  });
  const { heartbeatMs, leaseMs } = tunables.ingestion;
  const heartbeat = setInterval(() => {
    extendClaim(claim, leaseMs).then(
      (held) => held || lose(),
      (error: unknown) => log.warn({ err: error }, 'extending an ingestion claim failed'),
    );
  }, heartbeatMs);
  try {
    await ingest(claim, AbortSignal.any([stop, lost.signal]), lose);
  } catch (error) {
    if (lost.signal.aborted || error instanceof ClaimLost) return;
    if (stop.aborted) await releaseClaim(claim);
    else await fail(claim, error);
  } finally {
    clearInterval(heartbeat);
    unsubscribe();
    await announceDocument(claim.tenantId, claim.id).catch(() => null);
  }
}

async function ingest(claim: Claim, signal: AbortSignal, lose: () => void): Promise<void> {
  if (claim.attempts >= tunables.ingestion.maxAttempts) {
    throw new AppError(
      'DOCUMENT_UNREADABLE',
      'Reading this file was interrupted several times, so it was given up. Save it again in a simpler form, or try again.',
    );
  }
  await announceDocument(claim.tenantId, claim.id);
  const begin = performance.now();
  const report = progressReporter(claim, lose);
  const file = await loadSource(claim, signal);
  report(LOADED);
  const blank = claim.origin === 'note' && isBlankNote(file.bytes);
  const parsed = blank
    ? BLANK_NOTE
    : await parseDocument(file, {
        signal,
        onProgress: (fraction) => report(LOADED + fraction * (PARSED - LOADED)),
      });
  // A note is called what its writer calls it.
  const replaceable = claim.origin === 'note' ? null : initialTitle(claim);
  hold(await storeParsed(claim, parsed, replaceable));
  await announceDocument(claim.tenantId, claim.id);
  await index(claim, parsed, signal);
  await embedDocument(claim, claim.id, {
    signal,
    onProgress: (embedded) =>
      report(INDEXED + (embedded / parsed.chunks.length) * (EMBEDDED - INDEXED)),
  });
  hold(await finishDocument(claim));
  const durationMs = Math.round(performance.now() - begin);
  const bytes = file.bytes.length;
  record('document_read', { kind: parsed.kind, outcome: 'ready', durationMs, bytes }, claim);
}

async function index(claim: Claim, parsed: PreparedDocument, signal: AbortSignal): Promise<void> {
  const { batchChunks, progressMs } = tunables.ingestion;
  let announced = 0;
  for (let from = 0; from < parsed.chunks.length; from += batchChunks) {
    signal.throwIfAborted();
    const batch = parsed.chunks
      .slice(from, from + batchChunks)
      .map((chunk) => ({ ...chunk, text: parsed.text.slice(chunk.start, chunk.end) }));
    const done = (from + batch.length) / parsed.chunks.length;
    hold(await storeChunks(claim, batch, Math.round(PARSED + done * (INDEXED - PARSED))));
    countIndexed(batch.length);
    if (Date.now() - announced < progressMs) continue;
    announced = Date.now();
    await announceDocument(claim.tenantId, claim.id);
  }
}

async function fail(claim: Claim, error: unknown): Promise<void> {
  const { code, message } = reasonOf(error);
  if (code === 'DATABASE_UNAVAILABLE') throw error;
  if (code === 'INTERNAL') log.error({ err: error, documentId: claim.id }, 'ingestion failed');
  if (!(await failDocument(claim, code, message))) return;
  record('document_read', { kind: claim.origin, outcome: 'failed', code }, claim);
}

const reasonOf = (error: unknown): Pick<AppError, 'code' | 'message'> =>
  error instanceof AppError
    ? error
    : {
        code: 'INTERNAL',
        message: 'Something went wrong while reading this. Try again.',
      };
