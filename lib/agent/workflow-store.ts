import { AppError } from '../errors/index.ts';
import type { SharedState } from '../shared-state/index.ts';
import { tunables } from '../tunables.ts';
import { settleStale, type WorkflowState } from '../workflows/index.ts';
import { ENDED_STATUSES, workflowStateSchema } from '../workflows/schema.ts';

/** The workflows of a thread in its shared state, as one run reads and changes them. */
export class WorkflowStore {
  private readonly shared: SharedState;
  private readonly known: Map<string, WorkflowState>;

  /** @param shared the state of the thread; what is not a workflow is left alone */
  constructor(shared: SharedState) {
    this.shared = shared;
    this.known = new Map(
      Object.entries(this.shared.current.workflows ?? {}).flatMap(([id, value]) => {
        const { data } = workflowStateSchema.safeParse(value);
        return data ? [[id, data]] : [];
      }),
    );
  }

  /** @throws AppError INVALID_REQUEST */
  require(id: string): WorkflowState {
    const found = this.known.get(id);
    if (found) return found;
    throw new AppError(
      'INVALID_REQUEST',
      'There is no such workflow in this conversation any more.',
    );
  }

  /** The workflow that waits for what this run brings. */
  waiting(): WorkflowState | undefined {
    return [...this.known.values()].find(
      ({ status }) => status === 'awaiting_approval' || status === 'running',
    );
  }

  /** Makes a state the workflow's state and tells every reader. The oldest of too many make room. */
  save(state: WorkflowState): void {
    this.known.set(state.id, state);
    const ended = [...this.known.values()].filter(({ status }) => ENDED_STATUSES.includes(status));
    const surplus = ended.slice(0, Math.max(0, this.known.size - tunables.workflows.maxKept));
    for (const { id } of surplus) this.known.delete(id);
    this.shared.set('workflows', Object.fromEntries(this.known));
  }

  /** Marks as paused what nothing carries on any more. @param except the one this run works on */
  settle(except?: string): void {
    for (const state of [...this.known.values()]) {
      const settled = state.id === except ? state : settleStale(state);
      if (settled !== state) this.save(settled);
    }
  }
}
