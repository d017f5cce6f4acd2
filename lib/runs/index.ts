export { onRunEnded } from './active-runs.ts';
export { type Caller, currentCaller, withCaller } from './caller.ts';
export { continueRun } from './continue-run.ts';
export { FlightdeckRunner, type InterruptPort } from './flightdeck-runner.ts';
export { foldTranscript } from './fold-transcript.ts';
export { loadTranscript } from './load-transcript.ts';
export { toQueuedMessages } from './queued-messages.ts';
export { deleteQueuedRun, listQueuedRuns, updateDelivery } from './queued-run-repository.ts';
export { recordThread } from './record-thread.ts';
export { parkRuns, recoverRuns, watchRuns } from './recover-runs.ts';
export { findLastCustomEvent } from './run-event-repository.ts';
export { listPath, moveHead } from './run-path-repository.ts';
export { findWaitingRun, isPauseRequested, requestPause } from './run-repository.ts';
export type {
  Delivery,
  QueuedMessage,
  QueuedRun,
  RunRequest,
  RunStatus,
  ThreadScope,
} from './schema.ts';
export { STEERED } from './schema.ts';
export { type AgentFactory, enqueueRun } from './start-run.ts';
export { stopRun } from './stop-run.ts';
export { takeSteered } from './take-steered.ts';
