/** What a key does in the inbox. Allowing and denying press the buttons of the selected card. */
export type TriageCommand =
  | { type: 'select'; id: string }
  | { type: 'allow'; id: string }
  | { type: 'deny'; id: string }
  | { type: 'open'; id: string }
  | { type: 'help' };

type Keys = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/**
 * @param ids decisions as they stand on the page, from top to bottom
 * @param selected the one that has the focus; null while none has
 * @returns null for a key that means nothing here, which then does what it always does
 */
export function triageCommand(
  { key, ctrlKey, metaKey, altKey }: Keys,
  ids: readonly string[],
  selected: string | null,
): TriageCommand | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === '?') return { type: 'help' };
  const index = selected === null ? -1 : ids.indexOf(selected);
  const step = MOVES[key];
  if (step) {
    const target = step === 'first' ? 0 : step === 'last' ? ids.length - 1 : index + step;
    const id = ids[Math.min(Math.max(target, 0), ids.length - 1)];
    return id === undefined ? null : { type: 'select', id };
  }
  const id = ids[index];
  if (id === undefined) return null;
  if (key === 'a') return { type: 'allow', id };
  if (key === 'd') return { type: 'deny', id };
  return key === 'Enter' ? { type: 'open', id } : null;
}

const MOVES: Readonly<Record<string, 1 | -1 | 'first' | 'last'>> = {
  j: 1,
  ArrowDown: 1,
  k: -1,
  ArrowUp: -1,
  Home: 'first',
  End: 'last',
};

/** Where the selection goes when a decision leaves the list: to the next one, else to the one before. */
export function selectionAfter(
  before: readonly string[],
  after: readonly string[],
  selected: string | null,
): string | null {
  if (selected === null || after.includes(selected)) return selected;
  const index = before.indexOf(selected);
  const kept = new Set(after);
  return (
    before.slice(index + 1).find((id) => kept.has(id)) ??
    before.slice(0, Math.max(index, 0)).findLast((id) => kept.has(id)) ??
    null
  );
}
