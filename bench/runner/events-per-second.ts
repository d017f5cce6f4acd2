import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Figure, median, type Part } from '../report.ts';

const ROUNDS = 7;
const HISTORIES = [0, 500];
const TARGET = 10;

type Rates = { name: string; rates: number[] }[];

/**
 * Events a second through runner and endpoint: deltas that the agent emits over the time until the
 * reader has the end, beside CopilotKit's runtime with its in-memory runner and a plain agent, in
 * one process of its own. The requests are alike: a new thread, the history in the body.
 */
export const eventsPerSecond: Part = {
  name: 'events-per-second',
  run: async () => {
    const figures: Figure[] = [];
    for (const messages of HISTORIES) {
      const compared = compare(await measure(messages), messages);
      const own = compared.find(({ what }) => what.includes("Flightdeck's"));
      if (messages === 500 && (own?.ratio?.value ?? 0) < TARGET) process.exitCode = 1;
      figures.push(...compared);
    }
    return figures;
  },
};

async function measure(messages: number): Promise<Rates> {
  const script = resolve(import.meta.dirname, 'measure-rates.ts');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', script, String(messages), String(ROUNDS)],
    {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        LOG_LEVEL: 'error',
        MODEL_PROVIDER: 'offline',
        COPILOTKIT_TELEMETRY_DISABLED: 'true',
        DO_NOT_TRACK: '1',
      },
    },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as Rates;
}

/** Medians, and ratios as medians of the rounds' own: both sides of each met the same load. */
function compare(all: Rates, messages: number): Figure[] {
  const stock = all[0]?.rates ?? [];
  return all.map(({ name, rates }, index) => {
    const ratios = rates.map((rate, round) => rate / (stock[round] ?? Number.NaN));
    return {
      what: `${messages} messages before: ${name}`,
      value: median(rates),
      unit: 'deltas/s',
      ...(index > 0 && { ratio: { of: 'stock', value: median(ratios) } }),
    };
  });
}
