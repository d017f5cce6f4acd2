/** The claim was cancelled, deleted or taken over: whoever did that has cleaned up. */
export class ClaimLost extends Error {}

/** @throws ClaimLost when a write of the worker says that it does not hold the document any more. */
export function hold(held: boolean): void {
  if (!held) throw new ClaimLost();
}
