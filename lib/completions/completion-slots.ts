import { AppError } from '../errors/index.ts';
import { tunables } from '../tunables.ts';

/** Several bundles live in one server process; they count together. */
const holder = globalThis as typeof globalThis & { __flightdeckCompletions?: Map<string, number> };

/**
 * Takes one of the places for continuations that are written at the same time.
 * @returns a function that gives it back; further calls do nothing
 * @throws AppError RATE_LIMITED
 */
export function takeSlot(userKey: string): () => void {
  holder.__flightdeckCompletions ??= new Map();
  const taken = holder.__flightdeckCompletions;
  const { perUser, perServer, retryAfterSeconds } = tunables.completions;
  const own = taken.get(userKey) ?? 0;
  const all = [...taken.values()].reduce((sum, count) => sum + count, 0);
  if (own >= perUser || all >= perServer) {
    throw new AppError('RATE_LIMITED', 'Too many suggestions at once. They come back shortly.', {
      retryAfterSeconds,
    });
  }
  taken.set(userKey, own + 1);
  let given = false;
  return () => {
    if (given) return;
    given = true;
    const left = (taken.get(userKey) ?? 1) - 1;
    if (left > 0) taken.set(userKey, left);
    else taken.delete(userKey);
  };
}
