import type { ChatController } from './chat-controller';

/**
 * Loads older messages until one of this id is there.
 * @returns whether it is; not when it stands on a branch that is not shown
 */
export async function loadUntil(
  controller: Pick<ChatController, 'getState' | 'loadEarlier' | 'shownIds'>,
  id: string,
  signal: AbortSignal,
): Promise<boolean> {
  while (!signal.aborted && !controller.shownIds.includes(id)) {
    const { before } = controller.getState().history;
    if (before === null) return false;
    await controller.loadEarlier();
    if (controller.getState().history.before === before) return false;
  }
  return !signal.aborted;
}
