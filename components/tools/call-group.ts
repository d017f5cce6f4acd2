import { type NestedCall, withInner } from './nest-calls.ts';
import type { CallState } from './tool-call.ts';

/** What a group is when one of its calls is it; the first that any of them is counts. */
const BY_WEIGHT: readonly CallState[] = [
  ...(['waiting', 'running', 'preparing', 'failed', 'denied', 'stopped'] as const),
];

/** How several calls stand together. */
export const groupState = (states: readonly CallState[]): CallState =>
  BY_WEIGHT.find((state) => states.includes(state)) ?? 'done';

/** Whether somebody should see the calls of a group: something goes on, asks, or went wrong. */
export const needsEyes = (state: CallState): boolean =>
  state !== 'done' && state !== 'denied' && state !== 'stopped';

/** Names of calls with how often each was called, in the order of their first calls. */
export function countNames(names: readonly string[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
}

/**
 * Splits the calls of an answer into stretches: calls in a row, `size` and more of them, share a
 * group; a call that shows itself in a way of its own stands alone, as do the few.
 */
export function groupCalls<Call>(
  calls: readonly NestedCall<Call>[],
  isOrdinary: (call: Call) => boolean,
  size: number,
): NestedCall<Call>[][] {
  const stretches: NestedCall<Call>[][] = [];
  let row: NestedCall<Call>[] = [];
  const close = () => {
    const all = row.flatMap(withInner);
    if (row.length > 1 && all.length >= size) stretches.push(row);
    else stretches.push(...row.map((one) => [one]));
    row = [];
  };
  for (const nested of calls) {
    if (withInner(nested).every(isOrdinary)) row.push(nested);
    else {
      close();
      stretches.push([nested]);
    }
  }
  close();
  return stretches;
}
