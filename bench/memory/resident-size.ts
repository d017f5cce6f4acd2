import { setTimeout as sleep } from 'node:timers/promises';
import { modelSettings, startModelStub } from '../http/model-stub.ts';
import { residentMebibytes } from '../http/processes.ts';
import { postRun, userMessage } from '../http/run-client.ts';
import { withServer } from '../http/with-server.ts';
import type { Figure, Part } from '../report.ts';
import { growthOfLastHalf } from './slope.ts';

const RUNS = 500;
const RUNS_A_SAMPLE = 25;
const AT_ONCE = 100;
const WAVES = 10;
const HEAP_MEBIBYTES = 256;
/** Of the level, over the last half of a series: what the collector leaves lying moves more than 5 %. */
const MOST_GROWTH = 0.1;

type Sample = { server: number; database: number };

/** Resident size while 500 runs happen on one thread, and while 100 threads run at once. */
export const memory: Part = {
  name: 'memory',
  run: async () => {
    const model = await startModelStub();
    const settings = {
      ...modelSettings(model.url),
      LOG_LEVEL: 'error',
      MAX_TURNS: '1000',
      // Left to itself V8 fills a large machine before it collects, which looks like a leak.
      NODE_OPTIONS: `--max-old-space-size=${HEAP_MEBIBYTES}`,
    };
    try {
      return await withServer(async ({ url, pid }) => {
        const run = `${url}/api/copilotkit/agent/default/run`;
        const one = await series(pid, RUNS / RUNS_A_SAMPLE, () => oneThread(run));
        const many = await series(pid, WAVES, () => manyThreads(run));
        return [
          ...figures(`${RUNS} runs on one thread`, one),
          ...figures(`${WAVES} times ${AT_ONCE} runs at once`, many),
        ];
      }, settings);
    } finally {
      model.close();
    }
  },
};

const threadId = crypto.randomUUID();

async function oneThread(run: string): Promise<void> {
  for (let made = 0; made < RUNS_A_SAMPLE; made++) await answer(run, threadId);
}

async function manyThreads(run: string): Promise<void> {
  await Promise.all(Array.from({ length: AT_ONCE }, () => answer(run, crypto.randomUUID())));
}

async function answer(run: string, thread: string): Promise<void> {
  const { events } = await postRun(run, thread, [userMessage('Please answer with 40 words.')]);
  const last = events.at(-1);
  if (last?.type !== 'RUN_FINISHED') throw new Error(`A run ended with ${JSON.stringify(last)}.`);
}

async function series(pid: number, samples: number, work: () => Promise<void>) {
  const taken: Sample[] = [];
  for (let sample = 0; sample < samples; sample++) {
    await work();
    await sleep(500);
    taken.push(residentMebibytes(pid));
  }
  return taken;
}

function figures(what: string, samples: Sample[]): Figure[] {
  return (['server', 'database'] as const).flatMap((process) => {
    const sizes = samples.map((sample) => sample[process]);
    const growth = growthOfLastHalf(sizes);
    if (growth > MOST_GROWTH) globalThis.process.exitCode = 1;
    console.log(`  ${what}, ${process}, MiB: ${sizes.map(Math.round).join(' ')}`);
    return [
      { what: `${what}: ${process} at the end`, value: sizes.at(-1) ?? 0, unit: 'MiB' },
      {
        what: `${what}: ${process}, growth over the last half (at most ${100 * MOST_GROWTH})`,
        value: 100 * growth,
        unit: '%',
      },
    ];
  });
}
