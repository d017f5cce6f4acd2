import type { CommandId } from './shortcut-commands.ts';

type Handler = () => void;

const handlers = new Map<CommandId, Handler[]>();
const watchers = new Set<() => void>();
let version = 0;

function tell(): void {
  version += 1;
  for (const watcher of [...watchers]) watcher();
}

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

/** Hears when what can be done changes. */
export const watchCommands = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
};
/** Another number whenever what can be done has changed. */
export const commandsVersion = (): number => version;
