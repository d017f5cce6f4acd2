const started = performance.now();

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** One plain line with the time since the start; the same with and without a terminal. */
export function say(line) {
  console.log(`[${seconds(performance.now() - started).padStart(8)}] ${line}`);
}

/**
 * Says what begins, repeats it while it lasts, and says how long it took.
 * @param {string} doing "Installing dependencies"
 * @param {() => Promise<unknown>} work
 */
export async function step(doing, work) {
  const begin = performance.now();
  say(`${doing} …`);
  const stillThere = setInterval(
    () => say(`${doing} … still at it (${seconds(performance.now() - begin)})`),
    20_000,
  );
  try {
    const result = await work();
    say(`${doing}: done in ${seconds(performance.now() - begin)}.`);
    return result;
  } finally {
    clearInterval(stillThere);
  }
}

/** A failure that is fit to print as it is: no stack. */
export class SetupError extends Error {}

/** Runs the whole of a script; prints its failure plainly and leaves with 1. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof SetupError ? `\n${error.message}` : error);
    process.exit(1);
  }
}
