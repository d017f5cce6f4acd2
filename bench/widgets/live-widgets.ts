import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Operation } from 'fast-json-patch';
import { ANSWER, CHAT_FIELD } from '../browser/contenders.ts';
import { observePage, shownAt } from '../browser/page-observer.ts';
import { scriptPerFrame, TRACE_CATEGORIES } from '../browser/script-time.ts';
import { withBrowser, withPage } from '../browser/with-page.ts';
import { modelSettings } from '../http/model-stub.ts';
import { postRun, userMessage } from '../http/run-client.ts';
import { withServer } from '../http/with-server.ts';
import { type Figure, type Part, percentile } from '../report.ts';
import { type Deltas, startDeltaProxy } from './delta-proxy.ts';
import { DRAWN, startDrawingModel } from './drawing-model.ts';

const PER_SECOND = 100;
const SECONDS = 5;
/** 15-widgets; the same bound as for streamed text. */
const MOST_MS = 16;
/** A thousand changes later: two messages more, and nothing of the states between. */
const MOST_GROWN_BYTES = 8 * 1024 * 1024;
const END = 'All is changed.';
const SETTLE_MS = 3_000;

type Scene = { name: string; asks: string[]; delta: (index: number) => Operation[] };

const WIDGETS = 200;
const A_RUN = 50;

const set = (path: string, value: unknown): Operation[] => [
  { op: 'replace', path: `/a2ui_widgets/${path}`, value },
];
/** A change of each kind of small widget in turn, over all of them. */
function changeSmall(index: number): Operation[] {
  const at = index % WIDGETS;
  const changes = [
    set(`${at}/rows/2/1`, index),
    set(`${at}/content`, `Changed ${index} times.`),
    set(`${at}/items/1`, `Item ${index}`),
    set(`${at}/series/0/values/3`, index % 10),
  ];
  return changes[at % changes.length] as Operation[];
}

const SCENES: Scene[] = [
  {
    name: `${WIDGETS} widgets`,
    asks: Array.from({ length: WIDGETS / A_RUN }, (_, part) => {
      const from = part * A_RUN;
      return `Draw widgets ${from} to ${from + A_RUN}`;
    }),
    delta: changeSmall,
  },
  {
    name: 'table of 10,000 rows',
    asks: ['Draw the large table'],
    delta: (index) => set(`0/rows/${(index * 7) % 10_000}/1`, index),
  },
  {
    name: 'chart of 10,000 points',
    asks: ['Draw the large chart'],
    delta: (index) => set(`0/series/0/values/${(index * 7) % 10_000}`, index % 100),
  },
];

/** Widgets that change a hundred times a second: script a frame, memory, and bytes on the wire. */
export const liveWidgets: Part = {
  name: 'live-widgets',
  async run() {
    const model = await startDrawingModel();
    try {
      return await withServer(
        ({ url }) => withBrowser((browser) => measureScenes(browser, url)),
        modelSettings(model.url),
      );
    } finally {
      model.close();
    }
  },
};

async function measureScenes(browser: Browser, url: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { name, asks, delta } of SCENES) {
    const threadId = crypto.randomUUID();
    for (const ask of asks) {
      await postRun(`${url}/api/copilotkit/agent/default/run`, threadId, [userMessage(ask)]);
    }
    const deltas: Deltas = { perSecond: PER_SECOND, count: PER_SECOND * SECONDS, delta };
    const proxy = await startDeltaProxy(url, () => deltas, END);
    try {
      const thread = `${proxy.url}/w/guide/t/${threadId}`;
      const measured = await withPage(browser, (page, session) =>
        measureChanges(browser, page, session, thread),
      );
      const bytes = Array.from({ length: deltas.count }, (_, index) => {
        return JSON.stringify({ type: 'STATE_DELTA', delta: delta(index) }).length;
      });
      figures.push(...measured.map((one) => ({ ...one, what: `${name}: ${one.what}` })));
      figures.push({ what: `${name}: a delta`, value: percentile(bytes, 50), unit: 'bytes' });
    } finally {
      proxy.close();
    }
  }
  return figures;
}

async function measureChanges(
  browser: Browser,
  page: Page,
  session: CDPSession,
  thread: string,
): Promise<Figure[]> {
  await observePage(page);
  await page.goto(thread, { waitUntil: 'commit' });
  const opened = await shownAt(page, ANSWER, DRAWN);
  await page.waitForTimeout(SETTLE_MS);
  // The first round loads and compiles what the others use.
  await change(page, 1);
  const before = await heapBytes(session);
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  await change(page, 2);
  const trace = JSON.parse((await browser.stopTracing()).toString());
  await change(page, 3);
  const frames = scriptPerFrame(trace.traceEvents);
  const p95 = percentile(frames, 95);
  const grown = (await heapBytes(session)) - before;
  if (p95 >= MOST_MS || grown > MOST_GROWN_BYTES) process.exitCode = 1;
  return [
    { what: 'opened', value: opened, unit: 'ms' },
    { what: 'script a frame, p50', value: percentile(frames, 50), unit: 'ms' },
    { what: 'script a frame, p95', value: p95, unit: 'ms' },
    { what: 'script a second', value: sum(frames) / SECONDS, unit: 'ms' },
    {
      what: 'memory grown in two rounds',
      value: grown,
      unit: 'bytes',
    },
  ];
}

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

/** Lets the run of the proxy change the widgets, and waits for its end. */
async function change(page: Page, round: number): Promise<void> {
  const field = page.locator(CHAT_FIELD);
  await field.fill(`Change them, round ${round}.`);
  await field.press('Enter');
  await page.waitForFunction(
    ([selector, end, rounds]) =>
      [...document.querySelectorAll(selector)].filter((one) => one.textContent?.includes(end))
        .length === rounds,
    [ANSWER, END, round] as const,
    { timeout: 120_000 },
  );
}

async function heapBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
