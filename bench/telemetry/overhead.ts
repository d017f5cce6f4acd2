import type { Dashboard } from '../../lib/telemetry/schema.ts';
import { modelSettings, startModelStub } from '../http/model-stub.ts';
import { postRun, userMessage } from '../http/run-client.ts';
import { withServer } from '../http/with-server.ts';
import { type Figure, median, type Part } from '../report.ts';

const ROUNDS = 40;
const WARM_UP = 5;
const WORDS = 2_000;
const DAILY_RUNS = 10_000;
/** As many as make the least size of an empty table and its indexes small beside them. */
const SHORT_RUNS = 600;
const MOST_OVERHEAD = 1.03;

/** What telemetry costs a streamed run, against the same server without it, taking turns. */
export const telemetryOverhead: Part = {
  name: 'telemetry-overhead',
  run: async () => {
    const model = await startModelStub();
    const settings = { ...modelSettings(model.url), LOG_LEVEL: 'error' };
    try {
      return await withServer(
        ({ url: without }) =>
          withServer(async ({ url }) => {
            const ratio = await compare(url, without);
            return [...ratio, ...(await footprint(url))];
          }, settings),
        { ...settings, TELEMETRY_ENABLED: 'false' },
      );
    } finally {
      model.close();
    }
  },
};

async function stream(url: string, words = WORDS): Promise<number> {
  const run = `${url}/api/copilotkit/agent/default/run`;
  const { totalMs } = await postRun(run, crypto.randomUUID(), [
    userMessage(`Please answer with ${words} words.`),
  ]);
  return totalMs;
}

async function compare(url: string, without: string): Promise<Figure[]> {
  const [measured, plain, ratios]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const order = round % 2 === 0 ? [url, without] : [without, url];
    const times = new Map<string, number>();
    for (const one of order) times.set(one, await stream(one));
    if (round < WARM_UP) continue;
    const [on, off] = [times.get(url) ?? 0, times.get(without) ?? 0];
    measured.push(on);
    plain.push(off);
    ratios.push(on / off);
  }
  const value = median(ratios);
  if (value > MOST_OVERHEAD) process.exitCode = 1;
  return [
    { what: `run of ${WORDS} words without telemetry`, value: median(plain), unit: 'ms' },
    {
      ...{ what: `run of ${WORDS} words with telemetry`, value: median(measured), unit: 'ms' },
      ratio: { of: 'without, in pairs', value },
    },
  ];
}

/** What the runs have left behind, as much as a day of many runs would. */
async function footprint(url: string): Promise<Figure[]> {
  for (let run = 0; run < SHORT_RUNS; run++) await stream(url, 5);
  const now = Date.now();
  const [from, to] = [now - 3_600_000, now + 60_000].map((at) => new Date(at).toISOString());
  const response = await fetch(`${url}/api/telemetry/export?from=${from}&to=${to}`);
  const lines = (await response.text()).trim().split('\n');
  const board = await fetch(`${url}/api/telemetry/dashboard?from=${from}&to=${to}`);
  const { storage } = (await board.json()) as Dashboard;
  const bytes = storage.find(({ name }) => name === 'telemetry')?.bytes ?? 0;
  const perRun = lines.length / (ROUNDS + WARM_UP + SHORT_RUNS);
  const title = `${DAILY_RUNS.toLocaleString('en')} runs a day`;
  return [
    { what: `${title}: rows`, value: perRun * DAILY_RUNS, unit: '' },
    {
      what: `${title}: table and indexes`,
      value: ((bytes / lines.length) * perRun * DAILY_RUNS) / 1024 / 1024,
      unit: 'MB',
    },
  ];
}
