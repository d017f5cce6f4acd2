import { foldState, type SharedStateValue } from './fold-state.ts';
import { readStateEvents } from './run-event-repository.ts';

/** The shared state as the run `stateRunId` left it: that run's snapshot and the deltas behind it. */
export async function loadState(tenantId: string, stateRunId: string): Promise<SharedStateValue> {
  return foldState(await readStateEvents(tenantId, stateRunId));
}
