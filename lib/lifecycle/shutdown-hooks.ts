import { setMaxListeners } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';

type Hook = { name: string; run: () => Promise<void> | void };
type Shutdown = {
  hooks: Hook[];
  begun: boolean;
  streams: AbortController;
  drain: () => Promise<void>;
};

/** Several bundles live in one server process; what one starts the other must be able to end. */
const holder = globalThis as typeof globalThis & {
  __flightdeckShutdown?: Shutdown;
};
holder.__flightdeckShutdown ??= {
  hooks: [],
  begun: false,
  streams: new AbortController(),
  drain: async () => {},
};
const shutdown = holder.__flightdeckShutdown;
// One for each open stream, however many there are.
setMaxListeners(0, shutdown.streams.signal);

/** Hooks run on shutdown in the reverse order of registration. */
export function onShutdown(name: string, run: Hook['run']): void {
  shutdown.hooks.push({ name, run });
}

/** Whether this process is on its way out and takes no new work. */
export function isShuttingDown(): boolean {
  return shutdown.begun;
}

/** Aborts when streams that would go on for ever have to end, because the process does. */
export function streamsEnd(): AbortSignal {
  return shutdown.streams.signal;
}

/** Ends the streams that nothing more can come on, once they have sent what there is. */
export async function endStreams(): Promise<void> {
  await turn();
  shutdown.streams.abort();
}

/** @param drain waits for the requests that are being answered */
export function setDrain(drain: () => Promise<void>): void {
  shutdown.drain = drain;
}

/** Waits for the requests that are being answered, so that what they record is still stored. */
export const drainRequests = (): Promise<void> => shutdown.drain();

/** Runs every hook once; one that fails does not keep the others from running. */
export async function runShutdownHooks(
  onError: (name: string, error: unknown) => void,
): Promise<void> {
  shutdown.begun = true;
  for (let hook = shutdown.hooks.pop(); hook; hook = shutdown.hooks.pop()) {
    try {
      await hook.run();
    } catch (error) {
      onError(hook.name, error);
    }
  }
}
