type Hook = { name: string; run: () => Promise<void> | void };

/** Several bundles live in one server process; what one starts the other must be able to end. */
const holder = globalThis as typeof globalThis & { __flightdeckShutdown?: Hook[] };
holder.__flightdeckShutdown ??= [];
const hooks = holder.__flightdeckShutdown;

/** Hooks run on shutdown in the reverse order of registration. */
export function onShutdown(name: string, run: Hook['run']): void {
  hooks.push({ name, run });
}

/** Runs every hook once; one that fails does not keep the others from running. */
export async function runShutdownHooks(
  onError: (name: string, error: unknown) => void,
): Promise<void> {
  for (let hook = hooks.pop(); hook; hook = hooks.pop()) {
    try {
      await hook.run();
    } catch (error) {
      onError(hook.name, error);
    }
  }
}
