/** The longest id of a step, as the contract of plans has it. */
const MAX_ID = 40;

/** An id that is not taken: itself, or with the first free number behind it. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id.slice(0, MAX_ID);
  for (let number = 2; taken.has(free); number += 1) {
    const suffix = `-${number}`;
    free = `${id.slice(0, MAX_ID - suffix.length)}${suffix}`;
  }
  return free;
}
