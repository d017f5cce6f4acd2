import { COMMANDS, type CommandId } from './shortcut-commands.ts';
import { belongsToBrowser } from './shortcut-keys.ts';

/** Keys that somebody chose, by command; null for none. What is not in it keeps its own. */
export type KeyChoices = Readonly<Record<string, string | null>>;
export type Bindings = ReadonlyMap<CommandId, string | null>;

/** Which keys each command has. A choice that a browser would swallow does not count. */
export function bindingsWith(choices: KeyChoices): Bindings {
  return new Map(
    COMMANDS.map(({ id, keys }) => {
      const chosen = Object.hasOwn(choices, id) ? choices[id] : undefined;
      const fits = chosen === null || (chosen !== undefined && !belongsToBrowser(chosen));
      return [id, fits ? chosen : keys];
    }),
  );
}

/** The command that these keys belong to. */
export function commandOf(keys: string, bindings: Bindings): CommandId | null {
  for (const [id, bound] of bindings) if (bound === keys) return id;
  return null;
}

export type KeyProblem = { type: 'browser' } | { type: 'taken'; by: CommandId };

/** Why a command cannot simply have these keys; null when it can. */
export function problemWith(id: CommandId, keys: string, bindings: Bindings): KeyProblem | null {
  const own = COMMANDS.find((command) => command.id === id)?.keys;
  if (belongsToBrowser(keys) && keys !== own) return { type: 'browser' };
  const by = commandOf(keys, bindings);
  return by === null || by === id ? null : { type: 'taken', by };
}

/** The choices after a command got other keys; whoever had them goes without. */
export function withKeys(
  choices: KeyChoices,
  id: CommandId,
  keys: string | null,
): Record<string, string | null> {
  const next = { ...choices };
  const before = keys === null ? null : commandOf(keys, bindingsWith(choices));
  if (before !== null && before !== id) next[before] = null;
  const own = COMMANDS.find((command) => command.id === id)?.keys ?? null;
  if (keys === own) delete next[id];
  else next[id] = keys;
  return next;
}
