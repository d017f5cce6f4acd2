import { createStore } from '@/hooks/store';
import type { CommandId } from './shortcut-commands.ts';

type Handler = () => void;

const handlers = new Map<CommandId, Handler[]>();
/** Another number whenever what can be done has changed. */
export const commandsVersion = createStore(0);

const tell = () => commandsVersion.set(commandsVersion.get() + 1);

/** Says what a command does as long as it can be done. @returns a function that takes that back */
export function handleCommand(id: CommandId, handler: Handler): () => void {
  handlers.set(id, [...(handlers.get(id) ?? []), handler]);
  tell();
  return () => {
    handlers.set(
      id,
      (handlers.get(id) ?? []).filter((one) => one !== handler),
    );
    tell();
  };
}

export const canRun = (id: CommandId): boolean => (handlers.get(id)?.length ?? 0) > 0;

/** Does what was said last about the command. @returns whether there was something to do */
export function runCommand(id: CommandId): boolean {
  const handler = handlers.get(id)?.at(-1);
  handler?.();
  return handler !== undefined;
}
