import { EventType } from '@ag-ui/core';
import { structuredPatch } from 'diff';
import type { Operation } from 'fast-json-patch';
import { applyDelta, type SharedData } from '@/lib/shared-state';
import { fieldsOf, type TimedEvent } from './run-log.ts';

/** A change of what the thread shares with its readers. */
export type StateChange = {
  at: number;
  /** Operations of a delta; undefined for a state that came as a whole. */
  delta?: readonly Operation[];
  /** Undefined where the run's events do not tell it: its first snapshot has all there was before. */
  before: SharedData | undefined;
  after: SharedData;
  /** Whether the delta fitted; one that does not leaves the state as it was. */
  applied: boolean;
};

/** All changes of a run, in order. */
export function stateChanges(events: readonly TimedEvent[]): StateChange[] {
  const changes: StateChange[] = [];
  let state: SharedData | undefined;
  for (const { at, event } of events) {
    const before = state;
    if (event.type === EventType.STATE_SNAPSHOT) {
      const after = (fieldsOf(event).snapshot ?? {}) as SharedData;
      state = after;
      changes.push({ at, before, after, applied: true });
    }
    if (event.type === EventType.STATE_DELTA) {
      const delta = (fieldsOf(event).delta ?? []) as Operation[];
      const known = state ?? {};
      const changed = applyDelta(known, delta);
      state = changed ?? state;
      changes.push({ at, delta, before, after: changed ?? known, applied: changed !== undefined });
    }
  }
  return changes;
}

export type DiffLine = { kind: 'added' | 'removed' | 'same' | 'place'; text: string };

const CONTEXT_LINES = 3;
const KINDS = { '+': 'added', '-': 'removed', ' ': 'same' } as const;

/** The difference between two states, line by line. @param timeoutMs after it both are shown whole */
export function diffStates(before: SharedData, after: SharedData, timeoutMs: number): DiffLine[] {
  const options = { context: CONTEXT_LINES, timeout: timeoutMs };
  const [old, young] = [before, after].map((state) => `${JSON.stringify(state, null, 2)}\n`);
  const patch = structuredPatch('', '', old ?? '', young ?? '', '', '', options);
  if (!patch) {
    return [...linesOf(old, 'removed'), ...linesOf(young, 'added')];
  }
  return patch.hunks.flatMap(({ oldStart, newStart, lines }) => [
    { kind: 'place' as const, text: `@@ -${oldStart} +${newStart} @@` },
    ...lines
      .filter((line) => !line.startsWith('\\'))
      .map((line) => ({
        kind: KINDS[line[0] as keyof typeof KINDS] ?? 'same',
        text: line.slice(1),
      })),
  ]);
}

function linesOf(text = '', kind: DiffLine['kind']): DiffLine[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => ({ kind, text: line }));
}
