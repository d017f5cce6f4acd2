import { against, type Figure, median, type Part } from '../report.ts';
import { withContenders } from './contenders.ts';
import { measureLoad, measureThread, type Sample } from './measure-view.ts';
import { makeThreads } from './thread-views.ts';
import { withBrowser } from './with-page.ts';

const TURNS = 500;
const ROUNDS = 3;
/** 10-copilotkit F4. */
const SCRIPT_A_FRAME = { what: 'streaming, script a frame, p95', mostMs: 16 };

/**
 * Loading the page, opening a thread of 1,000 messages, and streaming into it while somebody types,
 * beside the stock sidebar with the same messages and the same stream. In turn, so that what else
 * the machine does meets all alike.
 */
export const page: Part = {
  name: 'page',
  run: () =>
    withContenders(async ({ own, stock }) => {
      const views = await makeThreads(own, stock, TURNS);
      const samples = views.map((): Sample[] => []);
      await withBrowser(async (browser) => {
        for (let round = 0; round < ROUNDS; round++) {
          for (const [index, view] of views.entries()) {
            const load = await measureLoad(browser, view);
            samples[index]?.push({ ...load, ...(await measureThread(browser, view)) });
          }
        }
      });
      const [reference = {}, ...others] = samples.map(medians);
      if (others.some((one) => (one[SCRIPT_A_FRAME.what] ?? 0) >= SCRIPT_A_FRAME.mostMs))
        process.exitCode = 1;
      return Object.keys(reference).flatMap((what) => {
        const base = figure(what, views[0]?.name, reference);
        const compared = others.map((one, index) =>
          against(figure(what, views[index + 1]?.name, one), base, 'stock'),
        );
        return [base, ...compared];
      });
    }),
};

const figure = (what: string, name: string | undefined, values: Sample): Figure => ({
  what: `${what}, ${name}`,
  value: values[what] ?? Number.NaN,
  unit: 'ms',
});

/** The middle of every measure over the rounds. */
const medians = (samples: readonly Sample[]): Sample =>
  Object.fromEntries(
    Object.keys(samples[0] ?? {}).map((what) => [
      what,
      median(samples.map((sample) => sample[what] ?? Number.NaN)),
    ]),
  );
