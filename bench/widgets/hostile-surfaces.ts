import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { HOSTILE } from '../../components/widgets/surface/fixtures/index.ts';
import { checkSurface, loadPatterns } from '../../lib/widgets/surface/index.ts';
import { startServer } from '../../test/running-server.ts';
import { withBrowser, withPage } from '../browser/with-page.ts';
import { type Figure, median, type Part } from '../report.ts';

const TIMES = 5;
const TARGET_MS = 1_000;

type Measured = { name: string; ms: number };

/** How long a hostile surface holds up who gets it: the server that checks it, and a page. */
export const hostileSurfaces: Part = {
  name: 'hostile-surfaces',
  async run() {
    const checks = await measureChecks();
    const pages = await measurePages();
    if (slowest(pages).ms > TARGET_MS) process.exitCode = 1;
    return [...figures('check on the server', checks), ...figures('page until refused', pages)];
  },
};

async function measureChecks(): Promise<Measured[]> {
  const compile = await loadPatterns();
  return HOSTILE.map(({ name, make }) => {
    const operations = make();
    const times = Array.from({ length: TIMES }, () => {
      const begin = performance.now();
      checkSurface({ operations, compile });
      return performance.now() - begin;
    });
    return { name, ms: median(times) };
  });
}

/** From the request of the page to the moment it says that it draws nothing. */
async function measurePages(): Promise<Measured[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'flightdeck-bench-'));
  const server = await startServer(dataDir);
  try {
    return await withBrowser((browser) =>
      withPage(browser, async (page) => {
        const measured: Measured[] = [];
        const refused = page.locator('[data-surface-fallback]').first();
        await page.goto(`${server.url}/widgets?hostile`);
        await refused.waitFor();
        for (const { name } of HOSTILE) {
          const begin = performance.now();
          await page.goto(`${server.url}/widgets?hostile=${name}`);
          await refused.waitFor();
          measured.push({ name, ms: performance.now() - begin });
        }
        return measured;
      }),
    );
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const slowest = (all: readonly Measured[]): Measured =>
  all.reduce((most, one) => (one.ms > most.ms ? one : most));

function figures(what: string, all: readonly Measured[]): Figure[] {
  const { name, ms } = slowest(all);
  return [
    {
      what: `${what}, median of ${all.length}`,
      value: median(all.map((one) => one.ms)),
      unit: 'ms',
    },
    { what: `${what}, slowest (${name})`, value: ms, unit: 'ms' },
  ];
}
