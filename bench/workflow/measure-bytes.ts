import { type BaseEvent, EventType } from '@ag-ui/core';
import { EventEncoder } from '@ag-ui/encoder';
import type { Plan } from '../../lib/decisions/schema.ts';
import { SharedState } from '../../lib/shared-state/index.ts';
import {
  newWorkflow,
  reduceWorkflow,
  type WorkflowEvent,
  type WorkflowState,
} from '../../lib/workflows/index.ts';

export type WorkflowBytes = { updates: number; deltas: number; snapshots: number };

const ID = '0b8f2f5e-6c1d-4a53-9f0e-2d5a7c9b1e34';
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 9, minute)).toISOString();

/** A plan as a model writes it: a sentence or two a step. */
function planOf(steps: number): Plan {
  return {
    title: 'Move the notes to the new outline',
    steps: Array.from({ length: steps }, (_, index) => ({
      id: `chapter-${index + 1}`,
      title: `Rework chapter ${index + 1}`,
      instruction: `Read notes/chapter-${index + 1}.md, bring its headings into the order of notes/outline.md, and correct the links that point to sections which have moved.`,
      tools: ['read_file', 'search_code', 'edit_file'],
      check: `Every heading of the outline stands in notes/chapter-${index + 1}.md.`,
    })),
  };
}

/** What happens to one step: it starts, says twice what it does, and is done. Four updates. */
function stepEvents(stepId: string, index: number): WorkflowEvent[] {
  return [
    { type: 'step_started', stepId, at: at(index) },
    { type: 'step_noted', stepId, note: `read_file notes/${stepId}.md` },
    { type: 'step_noted', stepId, note: `edit_file notes/${stepId}.md` },
    {
      type: 'step_finished',
      stepId,
      at: at(index + 1),
      result: `Moved 3 headings of notes/${stepId}.md and corrected 5 links.`,
    },
  ];
}

/**
 * Bytes on the wire, as server-sent events, of a workflow that is carried out: with deltas as they
 * are sent, and with a snapshot for each update instead.
 */
export function measureBytes(steps: number): WorkflowBytes {
  const encoder = new EventEncoder();
  const bytes = (event: BaseEvent) => Buffer.byteLength(encoder.encode(event));
  const plan = planOf(steps);
  const sum: WorkflowBytes = { updates: 0, deltas: 0, snapshots: 0 };
  const route = { handler: 'workflow_executor', intent: 'complex_task', confidence: 0.9 };
  const start = {
    id: ID,
    definition: 'plan_and_execute',
    task: plan.title,
    route,
    now: new Date(0),
  };
  let state: WorkflowState = reduceWorkflow(newWorkflow(start), {
    type: 'planned',
    plan,
    checkpoint: false,
  });
  const shared = new SharedState({ workflows: { [ID]: state } }, (event) => {
    sum.deltas += bytes(event);
  });
  for (const [index, { id }] of plan.steps.entries()) {
    for (const event of stepEvents(id, index)) {
      state = reduceWorkflow(state, event);
      shared.set('workflows', { [ID]: state });
      sum.updates += 1;
      sum.snapshots += bytes({ type: EventType.STATE_SNAPSHOT, snapshot: shared.current });
    }
  }
  return sum;
}
