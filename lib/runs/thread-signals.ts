import { emitSignal, onSignal } from '../signals/index.ts';
import type { CommittedBatch } from './schema.ts';

const logTopic = (threadId: string) => `log:${threadId}`;
const STOP_TOPIC = 'run-stop';

/** Tells tails of a thread that events are committed. `undefined` is a hint without the events. */
export function publishCommitted(threadId: string, batch: CommittedBatch | undefined): void {
  emitSignal(logTopic(threadId), batch);
}

/** `undefined` is a hint to look into the database. */
export function onCommitted(
  threadId: string,
  listener: (batch: CommittedBatch | undefined) => void,
): () => void {
  return onSignal(logTopic(threadId), listener);
}

export function publishStop(runId: string): void {
  emitSignal(STOP_TOPIC, runId);
}

export function onStop(listener: (runId: string) => void): () => void {
  return onSignal(STOP_TOPIC, listener);
}
