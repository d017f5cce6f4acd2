import { foldState, type SharedData } from '../shared-state/index.ts';
import { readStateEvents } from './run-event-repository.ts';

/** The shared state as the run `stateRunId` left it: that run's snapshot and the deltas behind it. */
export async function loadState(tenantId: string, stateRunId: string): Promise<SharedData> {
  return foldState(await readStateEvents(tenantId, stateRunId));
}
