import { type Bindings, commandOf } from '@/hooks/shortcut-bindings';
import type { CommandId } from '@/hooks/shortcut-commands';

/** What a key does in the inbox. Allowing and denying press the buttons of the selected card. */
export type TriageCommand =
  | { type: 'select'; id: string }
  | { type: 'allow'; id: string }
  | { type: 'deny'; id: string }
  | { type: 'open'; id: string };

/**
 * @param keys as they are written down; null while only modifiers are held
 * @param bindings which keys the commands of the inbox have
 * @param ids decisions as they stand on the page, from top to bottom
 * @param selected the one that has the focus; null while none has
 * @returns null for a key that means nothing here, which then does what it always does
 */
export function triageCommand(
  keys: string | null,
  bindings: Bindings,
  ids: readonly string[],
  selected: string | null,
): TriageCommand | null {
  if (keys === null) return null;
  const command = commandOf(keys, bindings);
  const index = selected === null ? -1 : ids.indexOf(selected);
  const step = MOVES[command ?? keys];
  if (step) {
    const target = step === 'first' ? 0 : step === 'last' ? ids.length - 1 : index + step;
    const id = ids[Math.min(Math.max(target, 0), ids.length - 1)];
    return id === undefined ? null : { type: 'select', id };
  }
  const id = ids[index];
  if (id === undefined) return null;
  const answer = command && ANSWERS[command];
  if (answer) return { type: answer, id };
  return keys === 'Enter' ? { type: 'open', id } : null;
}

const ANSWERS: Partial<Record<CommandId, 'allow' | 'deny'>> = {
  inboxAllow: 'allow',
  inboxDeny: 'deny',
};

const MOVES: Readonly<Record<string, 1 | -1 | 'first' | 'last'>> = {
  inboxNext: 1,
  ArrowDown: 1,
  inboxPrevious: -1,
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
